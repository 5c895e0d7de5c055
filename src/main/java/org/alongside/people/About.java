package org.alongside.people;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is written down about a person, so that whoever meets them treats them well. Where another address stands in its
 * place, the real one is not in here (R38): it opens by {@link AboutPeople#realAddress} alone.
 */
public final class About {
    private final Map<Section, Written> sections;
    private final AgencyFile file;

    About(Map<Section, Written> sections, AgencyFile file) {
        var place = sections.getOrDefault(Section.PLACE, Written.NOTHING);
        var hidden = hides(place.lines());
        this.sections = new java.util.EnumMap<>(sections);
        if (hidden) this.sections.put(Section.PLACE, place.showing(place.lines().without("address")));
        this.file = hidden ? file.withoutAddress() : file;
    }

    /** Another address stands in the place of the real one. */
    static boolean hides(Lines place) {
        return !place.at("instead").isEmpty();
    }

    Written written(Section section) {
        return sections.getOrDefault(section, Written.NOTHING);
    }

    private Lines lines(Section section) {
        return written(section).lines();
    }

    AgencyFile file() {
        return file;
    }

    boolean addressIsHidden() {
        return hides(lines(Section.PLACE));
    }

    /** What they are good at, in their own words or those of whoever knows them; "" while nobody wrote it. */
    public String strengths() {
        return lines(Section.WORDS).at("strengths");
    }

    public String matters() {
        return lines(Section.WORDS).at("matters");
    }

    public String helps() {
        return lines(Section.WORDS).at("helps");
    }

    /** How they like to be talked to. */
    public String talk() {
        return lines(Section.WORDS).at("talk");
    }

    /** How to say their name; "" where nobody wrote it. */
    public String said() {
        return lines(Section.NAME).at("said");
    }

    public String interpreterName() {
        return lines(Section.NAME).at("interpreter-name");
    }

    public String goodTimes() {
        return lines(Section.CONTACT).at("meet");
    }

    /** A way to reach somebody. */
    public enum Way {
        PHONE,
        TEXT,
        VOICEMAIL,
        EMAIL,
        POST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a way is safe for the person; unknown until somebody asked. */
    public enum Safe {
        YES,
        NO,
        UNKNOWN
    }

    /** One way to reach them with its rules. {@code to} is "" where there is none, and where it is not safe. */
    public record Channel(
            Way way,
            String to,
            Safe safe,
            String hours,
            boolean shared,
            boolean firstNameOnly,
            String note,
            boolean best) {
        /** Nothing is known of it, so there is nothing to show. */
        public boolean isBlank() {
            return to.isEmpty() && safe == Safe.UNKNOWN && hours.isEmpty() && note.isEmpty() && !shared && !best;
        }
    }

    /** Every way with its rules, the best one first. */
    public List<Channel> channels() {
        return Arrays.stream(Way.values())
                .map(this::channel)
                .filter(channel -> !channel.isBlank())
                .sorted((one, other) -> Boolean.compare(other.best(), one.best()))
                .toList();
    }

    private Channel channel(Way way) {
        var lines = lines(Section.CONTACT);
        var code = way.code();
        var safe = safe(way);
        return new Channel(
                way,
                safe == Safe.NO ? "" : to(way, safe),
                safe,
                lines.at(code + "/hours"),
                lines.isSet(code + "/shared"),
                lines.isSet(code + "/first-name"),
                lines.at(code + "/note"),
                lines.at("best").equals(code));
    }

    private Safe safe(Way way) {
        var said = lines(Section.CONTACT).at(way.code() + "/safe");
        return said.isEmpty() ? Safe.UNKNOWN : Safe.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /** The way they like best, unless it is not safe; else one that is known to be safe; none where nobody asked. */
    public Optional<Channel> bestWay() {
        return channels().stream()
                .filter(channel -> channel.best() ? channel.safe() != Safe.NO : channel.safe() == Safe.YES)
                .findFirst();
    }

    /** Texts and voicemail go to the phone, where no other number is written down for them. */
    private String to(Way way, Safe safe) {
        var own = to(way);
        if (!own.isEmpty()) return own;
        var best = lines(Section.CONTACT).at("best").equals(way.code()) && safe(Way.PHONE) != Safe.NO;
        return switch (way) {
            case TEXT, VOICEMAIL -> safe == Safe.YES || best ? to(Way.PHONE) : "";
            case PHONE, EMAIL, POST -> "";
        };
    }

    /** What the officer wrote, once they wrote anything about contact; before that what the agency's file says. */
    String to(Way way) {
        var written = written(Section.CONTACT);
        if (!written.isNothing()) return written.lines().at(way.code() + "/to");
        return switch (way) {
            case PHONE -> file.phone();
            case EMAIL -> file.email();
            case TEXT, VOICEMAIL, POST -> "";
        };
    }

    /** What a support may hear, and how to reach them. Whoever they are, they may always tell the officer something. */
    public record Support(String name, String relation, String reach, String maySay, String notSay, boolean crisis) {}

    public List<Support> supports() {
        var lines = lines(Section.SUPPORTS);
        return lines.rows().stream()
                .map(lines::row)
                .map(row -> new Support(
                        row.at("name"),
                        row.at("relation"),
                        row.at("reach"),
                        row.at("may"),
                        row.at("not"),
                        row.isSet("crisis")))
                .toList();
    }

    /** A day that matters: a loss and a good day come back each year, a day in court once. */
    public record Day(String kind, LocalDate day, String words) {
        /** The next time it comes, seen from a day of the unit's calendar; itself, where it comes once. */
        public LocalDate next(LocalDate today) {
            if (kind.equals("court") || kind.equals("other")) return day;
            var here = MonthDay.from(day).atYear(today.getYear());
            return here.isBefore(today) ? MonthDay.from(day).atYear(today.getYear() + 1) : here;
        }
    }

    public List<Day> days() {
        var lines = lines(Section.DATES);
        return lines.rows().stream()
                .map(lines::row)
                .filter(row -> !row.at("day").isEmpty())
                .map(row -> new Day(
                        row.at("kind").isEmpty() ? "other" : row.at("kind"),
                        LocalDate.parse(row.at("day")),
                        row.at("words")))
                .toList();
    }

    /** Their birthday, only where they want it to be known (and the agency's file has it). */
    public boolean wantsBirthday() {
        return lines(Section.DATES).isSet("birthday") && !file.born().isEmpty();
    }
}
