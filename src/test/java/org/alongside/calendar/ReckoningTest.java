package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.ContactRules.Twice;
import org.alongside.calendar.Counting.Word;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.OrderedContact;
import org.alongside.people.Standstill;
import org.alongside.people.Standstill.Why;
import org.alongside.people.StandstillId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due, day by day; and that no day on which somebody could not come, or we could not, ever makes anything so. */
class ReckoningTest {
    private static final PersonId ANDRE = new PersonId(UUID.randomUUID());
    private static final StaffId DANA = new StaffId(UUID.randomUUID());
    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    private static final ContactRules RULES = ContactRules.shipped(OfficeHours.of("MON-FRI 08:30-17:00"));

    /** Everything that is known, in the order in which it became known. */
    private record Known(
            String standard, ContactRules rules, List<LocalDateTime> had, List<Missed> missed, List<Standstill> still) {

        record Missed(AppointmentId id, LocalDateTime at, List<Word> words) {}

        static Known under(String standard) {
            return new Known(standard, RULES, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Known seen(LocalDate day) {
            had.add(day.atTime(10, 0));
            return this;
        }

        Known missed(LocalDate day, Outcome outcome, Reason reason) {
            missed.add(new Missed(
                    AppointmentId.next(), day.atTime(10, 0), new ArrayList<>(List.of(new Word(outcome, reason)))));
            return this;
        }

        Known missed(LocalDate day) {
            return missed(day, Outcome.MISSED, Reason.UNKNOWN);
        }

        Known stands(Why why, LocalDate from, @Nullable LocalDate until) {
            still.add(new Standstill(
                    StandstillId.next(), why, from, Optional.ofNullable(until), "", new Recorded(DANA, Instant.EPOCH)));
            return this;
        }

        Contact on(LocalDate today) {
            return new Reckoning(
                            ANDRE,
                            rules,
                            List.of(new OrderedContact("O-1", standard, START, Optional.empty())),
                            List.of(),
                            had.stream()
                                    .filter(at -> !at.toLocalDate().isAfter(today))
                                    .toList(),
                            Optional.empty(),
                            missed.stream()
                                    .filter(one -> !one.at().toLocalDate().isAfter(today))
                                    .map(this::absence)
                                    .toList(),
                            still,
                            Optional.empty())
                    .on(today);
        }

        private Absence absence(Missed one) {
            var paused = still.stream()
                    .filter(days -> days.covers(one.at().toLocalDate()))
                    .map(days -> Because.valueOf(days.why().name()))
                    .min(Comparator.naturalOrder());
            return new Absence(one.id(), one.at(), Kind.OFFICE, Reason.UNKNOWN, Counting.of(one.words(), paused));
        }
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }

    @Test
    void whatIsDueIsDueByTheEndOfItsWindowAndWaitsAfterIt() {
        var weekly = Known.under("weekly").seen(day(1));
        assertThat(weekly.on(day(3)).due()).isEqualTo(new Due.Had(day(6)));
        assertThat(weekly.on(day(8)).due()).isEqualTo(new Due.By(1, day(13)));
        assertThat(weekly.on(day(14)).due()).isEqualTo(new Due.Overdue(1, day(14), day(20)));
        assertThat(weekly.on(day(24)).due()).isEqualTo(new Due.Overdue(1, day(14), day(27)));
        assertThat(weekly.seen(day(24)).on(day(24)).due()).isEqualTo(new Due.Had(day(27)));
    }

    @Test
    void eachStandardHasItsWindow() {
        var at = LocalDate.of(2026, 6, 17);
        assertThat(Stream.of(HowOften.values()).map(rhythm -> RULES.window(rhythm, at)))
                .containsExactly(
                        new Window(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 21)),
                        new Window(LocalDate.of(2026, 6, 16), LocalDate.of(2026, 6, 30)),
                        new Window(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)),
                        new Window(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)),
                        new Window(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        var other = new ContactRules(
                1,
                Set.of(Kind.PHONE),
                HowOften.WEEKLY,
                DayOfWeek.SUNDAY,
                Twice.TWO_A_MONTH,
                2,
                3,
                LocalDate.EPOCH,
                RULES.hours());
        assertThat(other.window(HowOften.WEEKLY, at).first()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(other.window(HowOften.TWICE_MONTHLY, at).first()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(other.needed(HowOften.TWICE_MONTHLY)).isEqualTo(2);
    }

    @Test
    void daysInTheHospitalAskForLessInWholeVisits() {
        var monthly = Known.under("monthly").stands(Why.HOSPITAL, day(1), day(20));
        assertThat(monthly.on(day(25)).due()).isEqualTo(new Due.AsksNothing(day(29)));
        assertThat(Known.under("monthly")
                        .stands(Why.HOSPITAL, day(1), day(5))
                        .on(day(25))
                        .due())
                .isEqualTo(new Due.By(1, day(29)));
        assertThat(Known.under("monthly")
                        .stands(Why.CUSTODY, day(25), null)
                        .on(day(33))
                        .due())
                .isInstanceOf(Due.StandsStill.class);
    }

    /** Story C7: the third report falls into the stay; the standard would count it. */
    @Test
    void aVisitMissedInTheHospitalDoesNotCountWheneverTheStayBecomesKnown() {
        var andre = Known.under("twice monthly").missed(day(0)).missed(day(10)).missed(day(14));
        assertThat(andre.on(day(14)).counted()).hasSize(3);
        assertThat(andre.on(day(14)).callsForThought()).isTrue();
        andre.stands(Why.HOSPITAL, day(12), day(21));
        var now = andre.on(day(22));
        assertThat(now.counted()).hasSize(2);
        assertThat(now.callsForThought()).isFalse();
        assertThat(now.passed())
                .singleElement()
                .satisfies(one -> assertThat(one.counting()).isEqualTo(new Counting.DoesNotCount(Because.HOSPITAL)));
        assertThat(andre.on(day(14)).callsForConsult()).as("while inside").isFalse();
    }

    @Test
    void whereWeCouldNotNothingWaits() {
        var ours = Known.under("weekly").seen(day(1)).missed(day(8), Outcome.CANCELLED, Reason.OFFICER_ILL);
        assertThat(ours.on(day(9)).due()).isEqualTo(new Due.AsksNothing(day(13)));
        assertThat(ours.on(day(15)).due()).isEqualTo(new Due.By(1, day(20)));
        assertThat(ours.on(day(15)).counted()).isEmpty();
    }

    @Test
    void aLighterStandardAsksLessForAsLongAsItHolds() {
        var lighter = new Lighter(
                UUID.randomUUID(),
                HowOften.QUARTERLY,
                day(10),
                day(40),
                "",
                new Recorded(DANA, Instant.EPOCH),
                Optional.empty());
        var reckoning = new Reckoning(
                ANDRE,
                RULES,
                List.of(new OrderedContact("O-1", "weekly", START, Optional.empty())),
                List.of(lighter),
                List.of(day(1).atTime(9, 0)),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(reckoning.on(day(9)).due()).as("it changes inside").isEqualTo(new Due.AsksNothing(day(13)));
        assertThat(reckoning.on(day(20)).isOverdue()).isFalse();
        assertThat(reckoning.on(day(20)).asked()).contains(new Asked(HowOften.QUARTERLY, Asked.From.LIGHTER, "O-1"));
        assertThat(reckoning.on(day(60)).isOverdue()).isTrue();
    }

    /** R14: whatever happens, in whatever order it becomes known. */
    @Test
    void noDayOnWhichSomebodyCouldNotComeMakesAnythingOverdueOrCounted() {
        var seed = new Random().nextLong();
        System.out.println("ReckoningTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) check(random, "seed " + seed + ", round " + round);
    }

    private static void check(Random random, String where) {
        var known = someone(random);
        var later = Known.under(known.standard());
        later.had().addAll(known.had());
        known.missed()
                .forEach(one -> later.missed().add(new Known.Missed(one.id(), one.at(), new ArrayList<>(one.words()))));
        later.still().addAll(known.still());
        for (int many = random.nextInt(3); many >= 0; many--) learn(random, later);
        Collections.shuffle(later.still(), random);
        Collections.shuffle(later.missed(), random);
        Collections.shuffle(later.had(), random);
        for (int number = 0; number < 150; number += 1 + random.nextInt(4)) {
            var today = day(number);
            var before = known.on(today);
            var after = later.on(today);
            assertThat(before.isOverdue() || !after.isOverdue())
                    .as(where + " overdue on " + today)
                    .isTrue();
            if (after.due() instanceof Due.Overdue late && before.due() instanceof Due.Overdue early)
                assertThat(late.since()).as(where).isAfterOrEqualTo(early.since());
            assertThat(starts(before.counted())).as(where).containsAll(starts(after.counted()));
            for (var one : List.of(before, after)) fair(one, where + " on " + today);
        }
    }

    private static List<LocalDateTime> starts(Collection<Absence> absences) {
        return absences.stream().map(Absence::starts).toList();
    }

    private static void fair(Contact contact, String where) {
        var still = contact.still();
        if (contact.due() instanceof Due.Overdue(int more, LocalDate since, LocalDate _)) {
            assertThat(more).as(where).isPositive();
            assertThat(still).as(where).noneMatch(one -> one.covers(since) || one.covers(contact.today()));
        }
        assertThat(contact.counted())
                .as(where)
                .allMatch(one -> one.counting().counts())
                .noneMatch(one ->
                        still.stream().anyMatch(days -> days.covers(one.starts().toLocalDate())));
        assertThat(contact.stretches())
                .as(where)
                .allMatch(one -> one.asks() >= 0 && one.asks() <= one.whole())
                .allMatch(one -> one.passed().isEmpty() || one.asks() < one.whole());
    }

    private static Known someone(Random random) {
        var standards = List.of("weekly", "twice monthly", "monthly", "every two months", "quarterly");
        var known = Known.under(standards.get(random.nextInt(standards.size())));
        for (int visit = random.nextInt(14); visit > 0; visit--) {
            var at = day(random.nextInt(150));
            if (random.nextBoolean()) known.seen(at);
            else known.missed(at);
        }
        for (int many = random.nextInt(3); many > 0; many--) stay(random, known);
        return known;
    }

    /** A stay that becomes known later, a reason that is put right, a visit that was ours to lose. */
    private static void learn(Random random, Known known) {
        switch (random.nextInt(3)) {
            case 0 -> stay(random, known);
            case 1 -> known.missed(day(random.nextInt(150)), Outcome.CANCELLED, Reason.OUR_MISTAKE);
            default -> {
                if (known.missed().isEmpty()) return;
                var one = known.missed().get(random.nextInt(known.missed().size()));
                var words = List.of(
                        new Word(Outcome.EXCUSED, Reason.ILL),
                        new Word(Outcome.CANCELLED, Reason.OFFICE_CLOSED),
                        new Word(Outcome.EXCUSED, Reason.UNKNOWN),
                        new Word(Outcome.RESCHEDULED, Reason.WORK),
                        // What an export says of it afterwards.
                        new Word(Outcome.MISSED, Reason.UNKNOWN),
                        new Word(Outcome.ATTENDED, null));
                one.words().add(words.get(random.nextInt(words.size())));
            }
        }
    }

    private static void stay(Random random, Known known) {
        var from = day(random.nextInt(150));
        var why = Why.values()[random.nextInt(Why.values().length)];
        known.stands(why, from, random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(40)));
    }
}
