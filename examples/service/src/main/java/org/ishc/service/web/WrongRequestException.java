package org.ishc.service.web;

import org.springframework.http.HttpStatus;

/** A request that asks for something that is not there, in words that mean nothing, or at a bad moment. */
final class WrongRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String value;

    private WrongRequestException(HttpStatus status, String code, String value) {
        super(code);
        this.status = status;
        this.code = code;
        this.value = value;
    }

    /** Refuses a value of a parameter. */
    static WrongRequestException value(String parameter, String value) {
        return new WrongRequestException(HttpStatus.BAD_REQUEST, "request." + parameter, value);
    }

    /** Says that there is no such thing. */
    static WrongRequestException nothing(String what, Object value) {
        return new WrongRequestException(HttpStatus.NOT_FOUND, "request." + what, value.toString());
    }

    /** Says that too many ask at once. */
    static WrongRequestException busy() {
        return new WrongRequestException(HttpStatus.SERVICE_UNAVAILABLE, "request.busy", "");
    }

    /** Refuses whoever is not let in. */
    static WrongRequestException refused(HttpStatus status, String code) {
        return new WrongRequestException(status, code, "");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }
}
