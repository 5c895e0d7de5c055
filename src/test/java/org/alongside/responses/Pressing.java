package org.alongside.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.alongside.Form;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentId;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** An officer or a supervisor who opens pages and sends forms in which a field may stand twice. */
record Pressing(Stage stage, Appointments appointments, JdbcClient jdbc, Clock clock) {

    Screen send(Staff who, String action, String... pairs) {
        var post = stage.browser()
                .post()
                .uri(action)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors.user(who.id().toString())
                        .roles(who.roles().stream().map(Role::name).toArray(String[]::new)));
        for (var place = 0; place < pairs.length; place += 2) post.param(pairs[place], pairs[place + 1]);
        return screen(post.exchange().getResponse());
    }

    MockHttpServletResponse get(Staff who, String path) {
        return stage.browser()
                .get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.user(who.id().toString())
                        .roles(who.roles().stream().map(Role::name).toArray(String[]::new)))
                .exchange()
                .getResponse();
    }

    private static Screen screen(MockHttpServletResponse response) {
        return new Screen(
                response.getStatus(), response.getRedirectedUrl(), new String(response.getContentAsByteArray(), UTF_8));
    }

    /** What a page says, without its signs. */
    String words(Staff who, String path) {
        var shown = stage.open(who, path);
        assertThat(shown.status()).as(path).isEqualTo(200);
        return words(shown.html());
    }

    static String words(String html) {
        return Form.read(html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    /** What the version is that a page of this record sends along. */
    String version(Staff who, String path) {
        return Form.on(stage.open(who, path).html()).stream()
                .map(form -> form.hidden().getOrDefault("version", ""))
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElse("0");
    }

    /** Presses one step of a record with the version that the page shows. */
    Screen step(Staff who, String path, String step, String... pairs) {
        var all = new String[pairs.length + 2];
        all[0] = "version";
        all[1] = version(who, path);
        System.arraycopy(pairs, 0, all, 2, pairs.length);
        return send(who, path + "/" + step, all);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(stage.unit().zone()));
    }

    AppointmentId missed(Relationship between, int daysAgo) {
        return turnedOut(between, daysAgo, Outcome.MISSED);
    }

    AppointmentId turnedOut(Relationship between, int daysAgo, Outcome outcome) {
        var starts = LocalDateTime.now(clock.withZone(stage.unit().zone()))
                .minusDays(daysAgo)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(9);
        appointments.book(between, starts, 30, Kind.OFFICE, "");
        var id = appointments.of(between).stream()
                .filter(one -> one.starts().equals(starts))
                .findFirst()
                .orElseThrow()
                .id();
        turnedOut(between, id, outcome);
        return id;
    }

    /** What the calendar's own page writes. */
    void turnedOut(Relationship between, AppointmentId id, Outcome outcome) {
        var reason = outcome.isAbsence() ? "unknown" : "";
        jdbc.sql("""
                insert into appointment_said (id, appointment_id, person_id, outcome, reason, teller, by, at)
                values (gen_random_uuid(), :id, :person, :outcome, :reason, 'officer', :by, now())
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("outcome", outcome.code())
                .param("reason", reason)
                .param("by", between.staff().value())
                .update();
        jdbc.sql("update appointment set outcome = :outcome, reason = :reason where id = :id")
                .param("outcome", outcome.code())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** Writes something down and gives the path of the record. */
    String opened(Relationship between, String... more) {
        var all = new String[more.length + 6];
        all[0] = "happened";
        all[1] = today().minusDays(3).toString();
        all[2] = "known";
        all[3] = "He did not come to the office.";
        all[4] = "source";
        all[5] = "seen";
        System.arraycopy(more, 0, all, 6, more.length);
        var answer = send(between.officer(), "/people/" + between.person() + "/responses", all);
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.sentTo());
    }

    void heard(Relationship between, String path, String words) {
        var answer =
                step(between.officer(), path, "hearing", "words", words, "day", today().toString(), "said", "words");
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
    }

    void weighed(Relationship between, String path, String tried) {
        var answer = step(
                between.officer(),
                path,
                "weighing",
                "reach",
                "not-then",
                "speaks-for",
                "small",
                "speaks-for",
                "once",
                "in-the-way",
                "He could not read the letters.",
                "tried",
                tried);
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
    }

    Screen choose(Relationship between, String path, String kind, String... more) {
        var all = new String[more.length + 10];
        var usual = new String[] {
            "kind",
            kind,
            "considered",
            "talk",
            "considered",
            "adjust",
            "reason",
            "It was out of reach.",
            "told",
            "I look for another way with you."
        };
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return step(between.officer(), path, "choice", all);
    }
}
