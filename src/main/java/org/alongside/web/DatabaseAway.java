package org.alongside.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.core.Ordered.HIGHEST_PRECEDENCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The database is away: nothing was saved, and a page says so instead of pretending. It stands before the sign-ins, which
 * are rows in that database too, and asks nothing of it.
 */
@Component
@Order(HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private final Typesetting typesetting;

    DatabaseAway(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !isAway(failed)) throw failed;
            LOG.warn("database.away: {}", failed.getClass().getSimpleName());
            say(request, response);
        }
    }

    private static boolean isAway(@Nullable Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(
                        failed, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .anyMatch(cause -> switch (cause) {
                    case DataAccessResourceFailureException _,
                            NonTransientDataAccessResourceException _,
                            TransientDataAccessResourceException _,
                            RecoverableDataAccessException _,
                            QueryTimeoutException _,
                            CannotCreateTransactionException _,
                            TransactionSystemException _ -> true;
                    case null, default -> false;
                });
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var display = Display.of(request);
        var page = typesetting.framed("web/away", display).getBytes(UTF_8);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
