package org.ishc.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Whether a page or JSON is the answer that a request wants. */
final class Wanted {

    private Wanted() {}

    /** Tells whether a browser asks: HTML is named among what is accepted, and the address is not that of JSON. */
    static boolean isPage(HttpServletRequest request) {
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        try {
            return !address(request).endsWith(".json")
                    && MimeTypeUtils.parseMimeTypes(accepted).contains(MediaType.TEXT_HTML);
        } catch (InvalidMimeTypeException unreadable) {
            return false;
        }
    }

    /** Returns the address that was asked for, also where the answer is made elsewhere. */
    static String address(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded instanceof String asked ? asked : request.getRequestURI();
    }
}
