/**
 * For the tests of hosts, in the test artifact (classifier {@code tests}): packages to be broken, a real browser, and
 * programs that may be missing. What is here depends on JUnit and Selenium, which the host brings.
 */
package org.ishc.io.testing;
