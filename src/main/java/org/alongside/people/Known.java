package org.alongside.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.people.Arrival.Change;
import org.alongside.people.Intake.OrderIntake;
import org.jspecify.annotations.Nullable;

/** What is on record about a person who may be named in an export, opened for comparing. */
record Known(
        UUID id,
        String number,
        String lastName,
        String firstName,
        String preferredName,
        String language,
        boolean interpreter,
        boolean textOk,
        String born,
        String phone,
        String email,
        String address,
        Held held,
        List<KnownOrder> orders) {

    /**
     * Who has the person.
     *
     * @param told whom the export named the last time, null if nobody remembers
     * @param decided the day on which a supervisor gave them to this officer, null if nobody did
     */
    record Held(
            @Nullable UUID officer,
            @Nullable UUID told,
            @Nullable LocalDate decided) {
        /** The export is followed where it says something new, and not on the day of a decision made here. */
        boolean follows(UUID tells, LocalDate today) {
            if (officer == null) return true;
            if (tells.equals(officer) || today.equals(decided)) return false;
            return told == null ? decided == null : !tells.equals(told);
        }

        /** What is not followed today because of such a decision is still news tomorrow. */
        boolean remembers(UUID tells, LocalDate today) {
            return !tells.equals(told) && (tells.equals(officer) || told == null || !today.equals(decided));
        }
    }

    record KnownOrder(
            UUID id,
            UUID person,
            String number,
            String judge,
            LocalDate starts,
            @Nullable LocalDate ends,
            String contactStandard) {

        static KnownOrder of(UUID person, OrderIntake told) {
            return new KnownOrder(UUID.randomUUID(), person, told.number(), "", told.starts(), null, "monthly")
                    .told(told);
        }

        KnownOrder told(OrderIntake told) {
            return new KnownOrder(
                    id,
                    person,
                    number,
                    Objects.requireNonNullElse(told.judge(), judge),
                    told.starts(),
                    end(told),
                    Objects.requireNonNullElse(told.contactStandard(), contactStandard));
        }

        /** An end that is not spoken of stays, unless the order now starts after it. */
        private @Nullable LocalDate end(OrderIntake told) {
            if (told.tellsEnd()) return told.ends();
            return ends != null && ends.isBefore(told.starts()) ? null : ends;
        }

        List<Change> differences(KnownOrder other) {
            var fields = new ArrayList<Change>();
            note(fields, "judge", judge, other.judge);
            note(fields, "supervision-start", starts, other.starts);
            note(fields, "supervision-end", ends, other.ends);
            note(fields, "contact-standard", contactStandard, other.contactStandard);
            return fields;
        }
    }

    static Known nobodyYet(Intake told) {
        var held = new Held(null, told.officer().value(), null);
        return new Known(
                UUID.randomUUID(), told.number(), "", "", "", "en", false, false, "", "", "", "", held, List.of());
    }

    /** The record as it stands once the export is believed. */
    Known told(Intake told) {
        return new Known(
                id,
                number,
                Spelling.kept(lastName, told.lastName()),
                Spelling.kept(firstName, told.firstName()),
                Objects.requireNonNullElse(told.preferredName(), preferredName),
                Objects.requireNonNullElse(told.language(), language),
                Objects.requireNonNullElse(told.interpreter(), interpreter),
                Objects.requireNonNullElse(told.textOk(), textOk),
                Objects.requireNonNullElse(told.born(), born),
                Objects.requireNonNullElse(told.phone(), phone),
                Objects.requireNonNullElse(told.email(), email),
                Objects.requireNonNullElse(told.address(), address),
                held,
                orders);
    }

    @Nullable
    KnownOrder order(String number) {
        return orders.stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Which fields differ; with both values only where they are kept in clear. */
    List<Change> differences(Known other) {
        var fields = new ArrayList<Change>();
        note(fields, "last-name", lastName, other.lastName);
        note(fields, "first-name", firstName, other.firstName);
        note(fields, "preferred-name", preferredName, other.preferredName);
        note(fields, "language", language, other.language);
        note(fields, "interpreter", interpreter, other.interpreter);
        note(fields, "text-ok", textOk, other.textOk);
        noteSealed(fields, "born", born, other.born);
        noteSealed(fields, "phone", phone, other.phone);
        noteSealed(fields, "email", email, other.email);
        noteSealed(fields, "address", address, other.address);
        return fields;
    }

    private static void note(List<Change> fields, String name, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) fields.add(Change.clear(name, mine, theirs));
    }

    private static void noteSealed(List<Change> fields, String name, String mine, String theirs) {
        if (!mine.equals(theirs)) fields.add(Change.sealed(name));
    }
}
