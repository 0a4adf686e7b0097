/** One host program, built against each line of Spring Boot by the modules beside it. */
package org.ishc.hosts;
