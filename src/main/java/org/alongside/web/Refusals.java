package org.alongside.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers in words for whatever went another way. */
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return Apology.of("web/refused", Map.of("refusal", refusal), CONFLICT, request.getRequestURI());
    }

    @ExceptionHandler({NotHere.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView notHere(HttpServletRequest request) {
        return words("web/nothere", NOT_FOUND, request);
    }

    /** An id that is no id names nothing; a form that lacks a field did not come from our page. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? notHere(request)
                : words("web/unreadable", UNPROCESSABLE_CONTENT, request);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ModelAndView incomplete(HttpServletRequest request) {
        return words("web/unreadable", UNPROCESSABLE_CONTENT, request);
    }

    /** The message of the database may carry a row; only the kind of the fault is logged. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView broken(DataIntegrityViolationException broken, HttpServletRequest request) {
        LOG.error("database.rule-broken: {}", broken.getClass().getSimpleName());
        return words("web/broken", INTERNAL_SERVER_ERROR, request);
    }

    private static ModelAndView words(String page, HttpStatus status, HttpServletRequest request) {
        return Apology.of(page, Map.of(), status, request.getRequestURI());
    }
}
