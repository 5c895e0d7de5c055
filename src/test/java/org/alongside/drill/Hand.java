package org.alongside.drill;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.drill.Tapped.Kind;

/** Somebody at one window of a meeting, who taps and writes by chance and puts down what they did. */
final class Hand {
    private static final List<String> PHASES = List.of("check-in", "agenda", "plan", "close");
    private static final List<String> AREAS = List.of("sleep", "mind", "money", "place", "people");
    private static final List<String> FIELDS = List.of("plan-goal", "plan-step-1-words", "plan-promise-1-words");

    /** Milliseconds: what is asked is whether words are lost, not how fast a busy machine is. */
    static final int PATIENCE = 90_000;

    private static final Pattern FIRST = Pattern.compile("^(https?://[^/]+).*$");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final BrowserContext device;
    private final Page page;
    private final UUID officer;
    private final Random random;
    private final List<Tapped> ledger;

    Hand(BrowserContext device, Page page, UUID officer, Random random, List<Tapped> ledger) {
        this.device = device;
        this.page = page;
        this.officer = officer;
        this.random = random;
        this.ledger = ledger;
        page.setDefaultTimeout(PATIENCE);
        ready();
    }

    Page page() {
        return page;
    }

    BrowserContext device() {
        return device;
    }

    /** Which window this is, as the journal calls it; the page has its journal from here on. */
    String ready() {
        try {
            page.waitForFunction("() => globalThis.alongsideJournal && globalThis.alongsideQueue");
        } catch (PlaywrightException never) {
            throw new AssertionError("no meeting at " + page.url() + ": " + page.textContent("body"), never);
        }
        return (String) page.evaluate("async () => { await alongsideJournal.ready; return alongsideJournal.screen; }");
    }

    private void put(Kind kind, String item, String value) {
        ledger.add(new Tapped(ready(), kind, item, value));
    }

    private String phase() {
        return page.url().replaceAll(".*/together/([a-z-]+).*", "$1");
    }

    /** One thing that a person or an officer does at this page. */
    void act() {
        var before = phase();
        switch (random.nextInt(4)) {
            case 0 -> go(PHASES.get(random.nextInt(PHASES.size())));
            default -> {
                switch (before) {
                    case "check-in" -> tap();
                    case "agenda" -> addTopic();
                    case "plan" -> write();
                    default -> go(PHASES.get(random.nextInt(PHASES.size() - 1)));
                }
            }
        }
    }

    /** Signs in by one click, or opens the lock where somebody is signed in. */
    static String door(UUID officer) {
        return "button[value='" + officer + "'], form[action='/sign-in/locked/demo'] button";
    }

    /** Waits for what the page does on its own, so that what stands there is what is tapped. */
    void settle() {
        page.waitForTimeout(120);
    }

    void go(String phase) {
        if (phase.equals(phase())) return;
        ready();
        put(Kind.MOVE, "phase", phase);
        page.click(".rail button[value='" + phase + "']");
        page.waitForCondition(() -> page.url().endsWith("/together/" + phase) || isAskedToSignIn());
        signInIfAsked("phase");
        page.waitForURL("**/together/" + phase);
        ready();
        settle();
    }

    /** The page is left for the sign-in; where it stays and says so, somebody signs in beside it. */
    private boolean isAskedToSignIn() {
        if (page.url().contains("/sign-in")) return true;
        if (!page.isVisible("[data-notice]:has-text('sign in again')")) return false;
        signInBeside(device, officer);
        page.waitForTimeout(1_500);
        return false;
    }

    /** As in another window of the same browser, which shares its cookies. */
    static void signInBeside(BrowserContext device, UUID officer) {
        var address = FIRST.matcher(device.pages().getFirst().url()).replaceFirst("$1");
        var door = device.request().get(address + "/sign-in").text();
        var csrf = CSRF.matcher(door);
        if (!door.contains("value=\"" + officer + "\"") || !csrf.find()) return;
        var form = FormData.create().set("_csrf", csrf.group(1)).set("staff", officer.toString());
        device.request().post(address + "/sign-in/demo", RequestOptions.create().setForm(form));
    }

    /**
     * A form that is sent when the sign-in has ended waits at the server, behind the sign-in; where somebody has signed in
     * beside it, behind the lock.
     */
    private void signInIfAsked(String kept) {
        if (!page.url().contains("/sign-in")) return;
        page.click(door(officer));
        page.click("form[action$='/" + kept + "'] button");
    }

    private void tap() {
        var area = AREAS.get(random.nextInt(AREAS.size()));
        var screen = ready();
        var value = page.evaluate("""
                ([form, chance]) => {
                    const buttons = document.querySelectorAll(`#${form} button[data-value][aria-pressed=false]`);
                    const button = buttons[chance % buttons.length];
                    button.click();
                    return button.dataset.value;
                }
                """, List.of("check-in-" + area + "-rating", random.nextInt(1000)));
        ledger.add(new Tapped(screen, Kind.TAP, "check-in/" + area + "/rating", (String) value));
        settle();
    }

    private void write() {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        var words = "words " + ledger.size() + " " + Integer.toHexString(random.nextInt());
        put(
                Kind.WORDS,
                field.replaceAll("^plan-goal$", "plan/goal")
                        .replaceAll("^plan-(step|promise)-1-words$", "plan/$1/1/words"),
                words);
        page.fill("#field-" + field, words);
        page.press("#field-" + field, "Tab");
        settle();
    }

    private void addTopic() {
        var words = "topic " + ledger.size() + " " + Integer.toHexString(random.nextInt());
        put(Kind.TOPIC, "agenda", words);
        page.fill("#add-person", words);
        page.click("section.card--person .add-line button");
        page.waitForCondition(() -> page.isVisible(".topic:has-text('" + words + "')") || isAskedToSignIn());
        signInIfAsked("agenda");
        page.waitForSelector(".topic:has-text('" + words + "')");
        ready();
        settle();
    }

    void reload() {
        page.waitForTimeout(250);
        var url = page.url();
        page.reload();
        if (page.url().contains("/sign-in")) {
            page.click(door(officer));
            page.navigate(url);
        }
        page.waitForSelector(".rail");
        ready();
        settle();
    }

    void lineIs(boolean there) {
        device.setOffline(!there);
        settle();
    }

    /** The window is gone at once, as when the browser is killed. */
    void crash() {
        page.waitForTimeout(250);
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
    }

    /** Waits until everything of this device has been sent, and says what is left where it is not. */
    void sendsAll() {
        try {
            page.waitForCondition(this::hasSentAll, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (PlaywrightException never) {
            throw new AssertionError("not all was sent from " + page.url() + ": " + left(), never);
        }
    }

    private Object left() {
        return page.evaluate("""
                async () => JSON.stringify({
                    away: alongsideQueue.isAway(),
                    shown: document.querySelector('[data-notice]')?.textContent,
                    waiting: (await alongsideJournal.entries()).filter(entry => entry.state !== 'sent')
                        .map(entry => [entry.state, entry.item ?? entry.action, entry.screen])
                })
                """);
    }

    private boolean hasSentAll() {
        try {
            return (Boolean) page.evaluate("""
                    async () => await alongsideJournal.ready
                        && !alongsideQueue.isAway()
                        && !(await alongsideJournal.entries()).some(entry => entry.state === 'waiting')
                    """);
        } catch (PlaywrightException moving) {
            return false;
        }
    }
}
