/**
 * The pages and their JSON. Every page has the same address with {@code .json} beside it. Nothing is kept between
 * requests: language, period and day stand in the address, so that any address can be sent to somebody else.
 */
@NullMarked
package org.ishc.service.web;

import org.jspecify.annotations.NullMarked;
