package org.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Anybody is found by the beginning of a name, a number or the end of a phone, along an ordered index (W9). */
@Scenario
record FindTest(Stage stage, People people, JdbcClient jdbc, TransactionTemplate transaction) {
    private Intake intake(Staff officer, String first, String preferred, String last, String phone) {
        var number = "F-" + UUID.randomUUID().toString().substring(0, 13);
        return new Intake(
                number,
                last,
                first,
                preferred,
                "en",
                false,
                true,
                "1990-01-02",
                phone,
                "",
                "",
                officer.id(),
                new Intake.OrderIntake("O-" + number, "", LocalDate.of(2026, 9, 1), null, false, "monthly"));
    }

    private List<String> found(Staff staff, String typed) {
        return people.find(staff, typed).people().stream().map(Person::fullName).toList();
    }

    @Test
    void aSupervisorFindsAnybodyOfTheUnitByAnyBeginning() {
        var tag = "x" + UUID.randomUUID().toString().substring(0, 6).replace('-', 'q');
        var officer = stage.someone(Role.OFFICER);
        var supervisor = stage.someone(Role.SUPERVISOR);
        var one = intake(officer, "Añá María", "Nita" + tag, "De la Crúz-" + tag, "(312) 555-0199");
        people.enrol(stage.unit(), List.of(one));
        var name = "Añá María De la Crúz-" + tag;

        for (var typed : List.of(
                tag,
                "cruz " + tag,
                tag + " ana",
                "NITA" + tag,
                "de la cruz " + tag,
                one.number(),
                one.number().toLowerCase(java.util.Locale.ROOT).replace("-", "")))
            assertThat(found(supervisor, typed)).as(typed).containsExactly(name);
        assertThat(found(supervisor, tag + " zzz")).isEmpty();
        assertThat(found(supervisor, "")).isEmpty();
        assertThat(found(supervisor, "%")).isEmpty();
        assertThat(people.find(stage.someone(Role.OFFICER), tag).people()).isEmpty();
    }

    @Test
    void anOfficerFindsTheirOwnByAnyPartAndNobodyElses() {
        var officer = stage.someone(Role.OFFICER);
        people.enrol(stage.unit(), List.of(intake(officer, "Łukasz", "", "Ødegård", "")));

        assertThat(found(officer, "dega")).containsExactly("Łukasz Ødegård");
        assertThat(found(officer, "lukasz od")).containsExactly("Łukasz Ødegård");
        assertThat(found(stage.someone(Role.OFFICER), "odegard")).isEmpty();
    }

    @Test
    void namesInEveryScriptAreFound() {
        var officer = stage.someone(Role.OFFICER);
        var names = List.of("Мария", "Ελένη", "محمد", "דוד", "मारिया", "ธนกร", "美咲", "지민", "Թամար", "ნინო");
        for (var name : names) people.enrol(stage.unit(), List.of(intake(officer, name, "", "Q" + name, "")));

        for (var name : names) assertThat(found(officer, name)).as(name).containsExactly(name + " Q" + name);
        assertThat(found(officer, "МАРИЯ")).hasSize(1);
    }

    @Test
    void aPhoneIsFoundByItsLastDigitsAndStaysSealed() {
        var officer = stage.someone(Role.OFFICER);
        var digits = String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
        people.enrol(
                stage.unit(),
                List.of(intake(
                        officer,
                        "Ana",
                        "",
                        "Phone",
                        "+1 (773) " + digits.substring(0, 3) + "-" + digits.substring(3))));

        for (var typed : List.of("773" + digits, digits, digits.substring(2), digits.substring(3), "1 773 " + digits))
            assertThat(found(officer, typed)).as(typed).containsExactly("Ana Phone");
        assertThat(found(officer, digits.substring(4)))
                .as("three digits are too few")
                .isEmpty();
        assertThat(found(officer, "999" + digits)).isEmpty();
        assertThat(found(stage.someone(Role.OFFICER), digits)).isEmpty();
        assertThat(jdbc.sql("select count(*) from blind_mark where position(convert_to(:digits, 'UTF8') in mark) > 0")
                        .param("digits", digits)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPhoneThatChangedIsFoundByItsNewDigitsOnly() {
        var officer = stage.someone(Role.OFFICER);
        var before = intake(officer, "Bo", "", "Moves", "(312) 555-4477");
        people.enrol(stage.unit(), List.of(before));
        assertThat(found(officer, "4477")).containsExactly("Bo Moves");
        people.enrol(
                stage.unit(),
                List.of(new Intake(
                        before.number(),
                        "Moves",
                        "Bo",
                        "",
                        "en",
                        false,
                        true,
                        null,
                        "(312) 555-8812",
                        null,
                        null,
                        officer.id(),
                        before.order())));

        assertThat(found(officer, "8812")).containsExactly("Bo Moves");
        assertThat(found(officer, "4477")).isEmpty();
    }

    @Test
    void moreThanTwentyAreNotShownButSaid() {
        var officer = stage.someone(Role.OFFICER);
        for (var n = 0; n < 22; n++) people.enrol(stage.unit(), List.of(intake(officer, "Twin", "", "Many" + n, "")));

        var found = people.find(officer, "twin");
        assertThat(found.people()).hasSize(20);
        assertThat(found.more()).isTrue();
    }

    /** Generated people, taken back at the end: the plan must walk the index in its order, and sort nothing. */
    @Test
    void theSearchWalksTheIndexHoweverManyThereAre() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var unit = stage.unit().id().value();
            jdbc.sql("""
                    insert into person (id, unit_id, number, last_name, first_name)
                    select gen_random_uuid(), :unit, 'G' || n, 'Smith' || to_hex(n % 4096), 'Person' || n
                      from generate_series(1, 6000) as n
                    """).param("unit", unit).update();
            jdbc.sql("analyze find_key").update();
            var plan = String.join(
                    "\n",
                    jdbc.sql("explain " + FindRepository.IN_ORDER)
                            .param("unit", unit)
                            .param("from", "smith7")
                            .param("to", "smith7\uDBFF\uDFFF")
                            .param("others", new String[] {"person"})
                            .query(String.class)
                            .list());
            assertThat(plan)
                    .contains("Index Only Scan using find_key_in_order")
                    .doesNotContain("Sort", "Seq Scan on find_key");
        });
    }

    @Test
    void theHeaderFindsWithAndWithoutScriptAndNoNameStandsInAnAddress() {
        var officer = stage.someone(Role.OFFICER);
        people.enrol(stage.unit(), List.of(intake(officer, "Ana", "Nini", "Findling", "")));

        var page = stage.send(officer, "/today", "/people", Map.of("q", "findl"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<html", "Ana Findling", "goes by Nini");
        assertThat(stage.send(officer, "/today", "/people", Map.of("q", "nobody at all"))
                        .html())
                .contains("Nobody here has that name");
        assertThat(stage.open(officer, "/people?q=findling").html()).doesNotContain("Who it could be");
    }
}
