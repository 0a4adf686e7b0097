package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.judge.WrongRoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what is refused: with a status, a code, and one sentence in the reader's language that says what to do. A
 * page for a browser, JSON for anybody else. Never a trace of the program.
 */
@ControllerAdvice
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource texts;
    private final Surroundings surroundings;

    Refusals(MessageSource texts, Surroundings surroundings) {
        this.texts = texts;
        this.surroundings = surroundings;
    }

    @ExceptionHandler
    Object refused(RefusedUploadException refused, HttpServletRequest request) {
        HttpStatus status =
                switch (refused.reason()) {
                    case EMPTY, FROM_MANY -> HttpStatus.BAD_REQUEST;
                    case UNKNOWN_FORM, UNREADABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case NOT_YOURS -> HttpStatus.FORBIDDEN;
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
                    case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
                    case TOO_LARGE, TOO_HEAVY, TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
                };
        return answer(request, status, refused.reason().code(), "", refused.findings());
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(
                request, HttpStatus.CONTENT_TOO_LARGE, RefusedUploadException.Reason.TOO_LARGE.code(), "", List.of());
    }

    /** A form that cannot be taken apart: of too many parts, or broken off. */
    @ExceptionHandler
    Object noForm(MultipartException broken, HttpServletRequest request) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException || cause instanceof FileCountLimitExceededException) {
                return answer(
                        request,
                        HttpStatus.CONTENT_TOO_LARGE,
                        RefusedUploadException.Reason.TOO_LARGE.code(),
                        "",
                        List.of());
            }
        }
        return answer(request, HttpStatus.BAD_REQUEST, RefusedUploadException.Reason.EMPTY.code(), "", List.of());
    }

    @ExceptionHandler
    Object wrongRound(WrongRoundException wrong, HttpServletRequest request) {
        WrongRequestException refused = WrongRequestException.value(wrong.what(), wrong.what());
        return answer(request, refused.status(), refused.code(), wrong.problem(), List.of());
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    Object noFile(Exception missing, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, RefusedUploadException.Reason.EMPTY.code(), "", List.of());
    }

    @ExceptionHandler
    Object wrong(WrongRequestException wrong, HttpServletRequest request) {
        return answer(request, wrong.status(), wrong.code(), wrong.value(), List.of());
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return wrong(WrongRequestException.value(wrong.getName(), String.valueOf(wrong.getValue())), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return wrong(WrongRequestException.value(missing.getParameterName(), ""), request);
    }

    private Object answer(
            HttpServletRequest request, HttpStatus status, String code, String value, List<Map<?, ?>> findings) {
        return answer(request, status, code, language -> value, findings);
    }

    private Object answer(
            HttpServletRequest request, HttpStatus status, String code, Worded value, List<Map<?, ?>> findings) {
        LOG.info("{} {} refused: {} {}", request.getMethod(), Wanted.address(request), status.value(), code);
        if (!Wanted.isPage(request)) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("status", status.value());
            tree.put("code", code);
            tree.put("message_vi", text(code, value, Language.VI));
            tree.put("message_en", text(code, value, Language.EN));
            tree.put("findings", findings);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(CanonicalJson.write(tree));
        }
        Wording say = surroundings.say(request);
        return new ModelAndView(
                "error",
                Map.of(
                        "say", say,
                        "elsewhere", surroundings.elsewhere(request),
                        "viewer", surroundings.viewer(),
                        "isLocal", surroundings.isLocal(),
                        "status", status.value(),
                        "code", code,
                        "sentence", text(code, value, say.language()),
                        "details",
                                findings.stream()
                                        .map(finding -> String.valueOf(finding.get("message_" + say.code())))
                                        .toList()),
                status);
    }

    private String text(String code, Worded worded, Language language) {
        String value = worded.in(language);
        Locale locale = Locale.forLanguageTag(language.code());
        String known = texts.getMessage(code, new Object[] {value}, "", locale);
        return known == null || known.isEmpty()
                ? texts.getMessage("request.wrong", new Object[] {value}, locale)
                : known;
    }
}
