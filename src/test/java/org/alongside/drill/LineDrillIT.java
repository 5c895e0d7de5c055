package org.alongside.drill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.alongside.OnStage;
import org.alongside.Theatre;
import org.alongside.drill.Tapped.Kind;
import org.alongside.identity.Staff;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The line drill (D7, D8): by chance the line goes and comes, pages are loaded again, windows vanish, a second window or a
 * second device joins, the sign-in ends; then the database is compared with what was tapped and written. The seed that is
 * printed plays the same schedule again: {@code -Dline.seed=N -Dline.schedules=1}.
 */
@ExtendWith(OnStage.class)
class LineDrillIT {
    private static final int SCHEDULES = Integer.getInteger("line.schedules", 2);
    private static final long SEED = Long.getLong("line.seed", System.nanoTime() & 0xffffff);
    private static final int STEPS = 18;

    private final Theatre theatre;

    LineDrillIT(Theatre theatre) {
        this.theatre = theatre;
    }

    /** A saved value as the database has it: as a revision or beside one. */
    private record Kept(String screen, String item, String value) {}

    @Test
    void whateverHappensToTheLineNothingIsLostDoubledOrInAnotherOrder() {
        for (var schedule = 0; schedule < SCHEDULES; schedule++) play(SEED + schedule, 1);
    }

    @Test
    void twoDevicesLoseNothingOfEachOther() {
        for (var schedule = 0; schedule < SCHEDULES; schedule++) play(SEED + schedule, 2);
    }

    private void play(long seed, int devices) {
        System.out.printf("line drill: %d device(s), seed %d%n", devices, seed);
        var random = new Random(seed);
        var officer = theatre.officer("Dana Whitfield");
        var between = theatre.someone(officer, "Marisol", "Reyes", "en");
        var ledger = new ArrayList<Tapped>();
        var browsers = new ArrayList<BrowserContext>();
        try {
            var hands = new ArrayList<Hand>();
            for (var device = 0; device < devices; device++) {
                browsers.add(theatre.browser(1280, true, "en-US"));
                var page = theatre.signIn(browsers.get(device), officer);
                hands.add(new Hand(
                        browsers.get(device),
                        open(page, between, device == 0),
                        officer.id().value(),
                        random,
                        ledger));
            }
            for (var hand : hands) hand.page().waitForTimeout(4_000);
            for (var step = 0; step < STEPS; step++) step(hands, random, officer, ledger);
            arrive(hands, officer);
            compare(between, ledger, devices, seed);
        } finally {
            browsers.forEach(BrowserContext::close);
        }
    }

    /** At the check-in of the open meeting, with the list heard. */
    private Page open(Page page, Relationship between, boolean first) {
        page.navigate(theatre.address() + "/people/" + between.person());
        if (first) {
            page.click("button[value='first']");
            page.click("#how-we-work-heard button");
            page.waitForCondition(
                    () -> count("select count(*) from must_report_heard where person_id = :person", between) == 1);
        } else page.click("header.identity button");
        page.waitForURL("**/together/**");
        page.navigate(page.url().replaceAll("together/.*", "together/check-in"));
        return page;
    }

    private void step(List<Hand> hands, Random random, Staff officer, List<Tapped> ledger) {
        var place = random.nextInt(hands.size());
        var hand = hands.get(place);
        switch (random.nextInt(12)) {
            case 0, 1 -> hand.lineIs(false);
            case 2 -> hand.lineIs(true);
            case 3 -> hand.reload();
            case 4 -> hands.set(place, again(hand, officer, random, ledger));
            case 5 -> {
                if (hands.size() < 4) hands.add(beside(hand, officer, random, ledger));
            }
            case 6 -> {
                if (random.nextInt(3) == 0) signInEnds(officer);
            }
            default -> hand.act();
        }
    }

    /** The window vanishes, and the meeting is opened once more on the same device. */
    private Hand again(Hand hand, Staff officer, Random random, List<Tapped> ledger) {
        var url = hand.page().url();
        hand.lineIs(true);
        hand.crash();
        return window(hand.device(), url, officer, random, ledger);
    }

    /** A second window of the same browser. */
    private Hand beside(Hand hand, Staff officer, Random random, List<Tapped> ledger) {
        hand.lineIs(true);
        return window(hand.device(), hand.page().url(), officer, random, ledger);
    }

    private Hand window(BrowserContext device, String url, Staff officer, Random random, List<Tapped> ledger) {
        var page = device.newPage();
        page.navigate(url);
        for (var door = 0; door < 3 && page.url().contains("/sign-in"); door++) {
            page.click(Hand.door(officer.id().value()));
            page.navigate(url);
        }
        return new Hand(device, page, officer.id().value(), random, ledger);
    }

    private void signInEnds(Staff officer) {
        theatre.bean(JdbcClient.class)
                .sql("delete from spring_session where principal_name = :who")
                .param("who", officer.id().toString())
                .update();
    }

    /** The line is back for good, and somebody is signed in wherever that is needed. */
    private void arrive(List<Hand> hands, Staff officer) {
        hands.forEach(hand -> hand.lineIs(true));
        for (var device : new HashSet<>(hands.stream().map(Hand::device).toList()))
            Hand.signInBeside(device, officer.id().value());
        for (var hand : hands) hand.sendsAll();
    }

    private int count(String query, Relationship between) {
        return theatre.bean(JdbcClient.class)
                .sql(query)
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    private void compare(Relationship between, List<Tapped> ledger, int devices, long seed) {
        var kept = kept(between);
        var name = "seed " + seed + ", " + ledger;
        var byPlace = kept.stream().collect(groupingBy(one -> one.screen() + " " + one.item()));
        var tapped = ledger.stream()
                .filter(one -> one.kind() == Kind.TAP || one.kind() == Kind.WORDS)
                .collect(groupingBy(one -> one.screen() + " " + one.item()));
        tapped.forEach((place, ones) -> {
            var values = ones.stream().map(Tapped::value).toList();
            var found = byPlace.getOrDefault(place, List.of()).stream()
                    .map(Kept::value)
                    .toList();
            if (ones.getFirst().kind() == Kind.TAP)
                assertThat(found).as(place + " of " + name).containsExactlyElementsOf(values);
            else
                assertThat(values)
                        .as(place + " of " + name)
                        .endsWith(found.isEmpty() ? "nothing" : found.getLast())
                        .containsSubsequence(found);
        });
        assertThat(kept.stream()
                        .filter(one -> one.item().matches("agenda/\\d+/words"))
                        .map(Kept::value))
                .as("topics of " + name)
                .containsExactlyInAnyOrderElementsOf(values(ledger, Kind.TOPIC));
        if (devices == 1 && ledger.stream().map(Tapped::screen).distinct().count() == 1)
            assertThat(phases(between))
                    .as("steps of " + name)
                    .endsWith(values(ledger, Kind.MOVE).toArray(String[]::new));
        assertThat(count("""
                select count(*) - count(distinct key) from answer_revision join session on session.id = session_id
                 where person_id = :person and key is not null
                """, between)).isZero();
    }

    private static List<String> values(List<Tapped> ledger, Kind kind) {
        return ledger.stream()
                .filter(one -> one.kind() == kind)
                .map(Tapped::value)
                .collect(toList());
    }

    private List<String> phases(Relationship between) {
        return theatre.bean(JdbcClient.class)
                .sql("""
                select session_phase.phase from session_phase join session on session.id = session_id
                 where person_id = :person order by number
                """)
                .param("person", between.person().value())
                .query((row, number) -> Objects.requireNonNull(row.getString("phase")))
                .list();
    }

    private List<Kept> kept(Relationship between) {
        return theatre.bean(JdbcClient.class)
                .sql("""
                select coalesce(r.screen::text, '') as screen, r.item, r.choice, r.words, r.saved_at as at,
                       'answer.words:' || session_id || '/' || r.item as place
                  from answer_revision r join session on session.id = session_id where person_id = :person
                union all
                select coalesce(screen::text, ''), item, choice, words, proposed_at, 'proposal.words:' || id
                  from proposal where person_id = :person
                 order by at
                """)
                .param("person", between.person().value())
                .query((row, number) -> {
                    var choice = row.getString("choice");
                    var place = Objects.requireNonNull(row.getString("place"));
                    return new Kept(
                            Objects.requireNonNull(row.getString("screen")),
                            Objects.requireNonNull(row.getString("item")),
                            choice != null
                                    ? choice
                                    : theatre.bean(Vault.class).open(between.subject(), place, row.getBytes("words")));
                })
                .list();
    }
}
