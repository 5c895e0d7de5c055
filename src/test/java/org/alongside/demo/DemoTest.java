package org.alongside.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.Alongside;
import org.alongside.audit.AuditVerification;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Decisions;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Notes;
import org.alongside.sessions.Sessions;
import org.alongside.sessions.Unfinished;
import org.alongside.toolkit.Toolkit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The first start on an empty folder, and the one after. */
class DemoTest {
    private static final String HOME = "target/demo-test";
    private static final List<String> TABLES = List.of(
            "unit",
            "staff",
            "person",
            "condition",
            "appointment",
            "session",
            "answer",
            "answer_revision",
            "note",
            "note_revision",
            "decision",
            "conclusion",
            "change_request",
            "change_request_state",
            "plan",
            "step",
            "goal",
            "goal_change",
            "step_change",
            "step_barrier",
            "rating",
            "audit_entry");
    private static final Pattern UNFIT = Pattern.compile(
            "\\b(offenders?|clients?|inmates?|felon\\w*|criminals?|convict\\w*|delincuentes?|presos?|users?|addict\\w*"
                    + "|adict\\w*|diagnos\\w*|bipolar|schizo\\w*|esquizo\\w*|psycho\\w*|symptom\\w*|medic\\w+|medicamento\\w*"
                    + "|pills?|doses?|injection\\w*|lithium|heroin|cocaine|meth|fentanyl|opioids?|marijuana|cannabis"
                    + "|theft|robbery|assault|burglary|charges?|arrest\\w*|robo|delito\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void startOnAnEmptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(Path.of(HOME));
        application = start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Alongside.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--alongside.home=" + HOME, "--alongside.quiet=true");
    }

    private static <T> T the(Class<T> face) {
        return application.getBean(face);
    }

    private static Unit unit() {
        return the(Units.class).here().orElseThrow();
    }

    private static Staff dana() {
        return the(Units.class).withBadge(unit().id(), "LV-101").orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(the(Clock.class).instant(), unit().zone());
    }

    private static Relationship withDana(String number) {
        var person = the(People.class).numbered(unit(), List.of(number)).get(number);
        return the(People.class).caseFor(dana(), Objects.requireNonNull(person));
    }

    private static long count(String from) {
        return the(JdbcClient.class)
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    @Test
    void thereIsAUnitWithItsStaffAndTheirPeople() {
        assertThat(unit()).matches(Unit::demo).extracting(Unit::name).isEqualTo("Lakeview");
        assertThat(the(Units.class).staffOf(unit().id()))
                .hasSize(8)
                .allMatch(one -> one.email().endsWith("@lakeview.example"));
        assertThat(count("person")).isEqualTo(240);
        assertThat(the(People.class).caseload(dana())).hasSize(38);
        assertThat(count("session where state = 'closed'")).isBetween(1_700L, 2_300L);
        assertThat(count("session where state <> 'closed'")).isZero();
        assertThat(count("session where closed_at > now()")).isZero();
    }

    @Test
    void everyOfficerHasADayAhead() {
        for (var officer : the(Units.class).staffOf(unit().id())) {
            var today = the(Appointments.class).between(officer, today(), today().plusDays(1));
            var tomorrow = the(Appointments.class).between(officer, today().plusDays(1), today().plusDays(2));
            if (the(People.class).caseload(officer).isEmpty()) continue;
            assertThat(today).as(officer.name()).hasSizeBetween(5, 6);
            assertThat(tomorrow).as(officer.name()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void marisolComesTodayForTheFirstTime() {
        var marisol = withDana("26-0400101");
        assertThat(the(People.class).personOf(marisol))
                .extracting(Person::fullName, Person::language)
                .containsExactly("Marisol Reyes", "es");
        assertThat(the(Appointments.class).between(dana(), today(), today().plusDays(1)))
                .extracting(Appointment::person)
                .contains(marisol.person());
        assertThat(the(Sessions.class).of(marisol)).isEmpty();
        assertThat(the(Sessions.class).suggestedVariant(marisol, null)).isEqualTo("first");
        assertThat(the(People.class).ordersOf(marisol))
                .flatExtracting(order -> order.conditions())
                .extracting(Condition::code)
                .contains("STD-01", "STD-02", "SP-MH1");
    }

    @Test
    void danaOwesTwoOrThreeThingsAndAtMostTwoNotes() {
        assertThat(the(Plans.class).promises(dana(), today().minusDays(1))).hasSizeBetween(2, 3);
        var unfinished = the(Notes.class).unfinished(dana());
        assertThat(unfinished).hasSizeBetween(1, 2).noneMatch(Unfinished::stillOpen);
        assertThat(count("session left join note on note.session_id = session.id where signed_at is null"))
                .isEqualTo(unfinished.size());
    }

    @Test
    void everyPlanHoldsSomethingOfBoth() {
        assertThat(count("plan where (select count(distinct owner) from step where plan_id = plan.id) < 2"))
                .isZero();
        assertThat(
                        count(
                                "session left join plan on plan.session_id = session.id where (plan.id is null) = (ended_early is null)"))
                .isZero();
        assertThat(count("decision where not ('not-yet' = any (options))")).isZero();
        assertThat(count("step where state <> 'open' and not exists (select from step_change where step_id = step.id)"))
                .isZero();
    }

    @Test
    void nobodySpeaksOfPeopleAsNobodyShould() throws IOException {
        for (var file : List.of("talk", "known"))
            try (var content = Objects.requireNonNull(DemoTest.class.getResourceAsStream("/demo/" + file + ".yaml"))) {
                assertThat(new String(content.readAllBytes(), UTF_8))
                        .doesNotContainPattern(UNFIT)
                        .doesNotContain("'");
            }
        assertThat(said())
                .hasSizeGreaterThan(150)
                .noneMatch(words -> UNFIT.matcher(words).find() || words.contains("{"));
    }

    /** What stands on record about Dana's people, opened. */
    private static List<String> said() {
        var said = new ArrayList<String>();
        for (var person : the(People.class).caseload(dana())) {
            var between = the(People.class).caseFor(dana(), person.id());
            the(Plans.class).latest(between).ifPresent(plan -> said.add(plan.goal()));
            the(Plans.class).open(between).stream().map(Step::wording).forEach(said::add);
            the(Decisions.class).of(between).forEach(decision -> said.add(decision.inTheirWords()));
        }
        return said;
    }

    @Test
    void theSameMomentGivesTheSameUnit() {
        var now = LocalDateTime.of(2026, 3, 3, 10, 40);
        assertThat(tell(now)).isEqualTo(tell(now));
    }

    private static List<Telling.Told> tell(LocalDateTime now) {
        var chance = new Chance(7);
        var caseload = new Caseloads(chance, Sheet.read("people"), now)
                .of(dana(), 20, Sheet.read("known").all("people"));
        return new Telling(
                        chance, Talk.of(Sheet.read("talk")), the(Toolkit.class).current(), now)
                .of(caseload);
    }

    @Test
    void theTrailIsWholeAndASecondStartAddsNothing() {
        var before = TABLES.stream().map(DemoTest::count).toList();
        application.close();
        application = start();
        assertThat(TABLES.stream().map(DemoTest::count)).isEqualTo(before);
        assertThat(the(AuditVerification.class).verify().breaks()).isEmpty();
    }
}
