package org.alongside.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind everything that nobody foresaw: what happened, what is safe, what next; never a stack trace (S21). */
@Controller
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        var page = status == HttpStatus.NOT_FOUND
                ? "web/nothere"
                : status == HttpStatus.FORBIDDEN
                        ? "web/stale"
                        : status.is4xxClientError() ? "web/unreadable" : "web/broken";
        return Apology.of(page, Map.of(), status, asked);
    }
}
