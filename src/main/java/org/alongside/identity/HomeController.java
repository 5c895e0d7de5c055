package org.alongside.identity;

import org.alongside.web.Redirects;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the day begins for whoever signed in; and one word for a machine that asks whether we are well. */
@Controller
class HomeController {
    private final JdbcClient jdbc;

    HomeController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/")
    ModelAndView start(Staff staff) {
        var meetsPeople = staff.is(Role.OFFICER) || staff.is(Role.SUPERVISOR);
        return Redirects.to(meetsPeople ? "/today" : staff.is(Role.ADMINISTRATOR) ? "/staff" : "/account");
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok("ok");
        } catch (DataAccessException | TransactionException away) {
            return ResponseEntity.status(503).body("away");
        }
    }
}
