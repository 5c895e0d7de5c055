package org.alongside.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.alongside.exchange.Mapping.Layout;

/** A first mapping of a file that nobody has mapped: from its headings, then from what the columns hold. */
record Guess(ExportKind kind, Sample sample, Officers officers) {
    private static final Map<String, String> HEADINGS = headings();
    private static final Pattern PHONE = Pattern.compile("\\+?1?[ .-]?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}.*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final Pattern COMMA_NAME = Pattern.compile("[^\\d,]+, ?[^\\d,]+");
    private static final Set<String> UNKNOWN =
            Set.of("other", "unknown", "unk", "n/a", "na", "none", "not known", "not specified", "otro", "-", "?");
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("tolled", "tolled"),
            Map.entry("toll", "tolled"),
            Map.entry("custody", "custody"),
            Map.entry("in custody", "custody"),
            Map.entry("jail", "custody"),
            Map.entry("incarcerated", "custody"),
            Map.entry("detained", "custody"),
            Map.entry("hospital", "hospital"),
            Map.entry("hospitalized", "hospital"),
            Map.entry("in hospital", "hospital"),
            Map.entry("inpatient", "hospital"),
            Map.entry("away", "away"),
            Map.entry("travel", "away"),
            Map.entry("closed", "ended"),
            Map.entry("ended", "ended"),
            Map.entry("discharged", "ended"),
            Map.entry("terminated", "ended"),
            Map.entry("completed", "ended"),
            Map.entry("expired", "ended"),
            Map.entry("inactive", "ended"));
    private static final double MOST = 0.8;
    private static final String NOTHING = Mapping.NOT_BROUGHT_IN;

    private static Map<String, String> headings() {
        var known = new HashMap<String, String>();
        for (var line : """
                PersonNumber defid defendantid personid personnumber personno participantid pid id clientid clientno \
                clientnumber caseid cmsid docid docno inmateid supervisionid number idnumber
                FullName name fullname defendantname defendant clientname personname participant participantname nombrecompleto
                LastName lastname last lname surname familyname apellido apellidos
                FirstName firstname first fname givenname nombre nombres
                PreferredName preferredname nickname goesby knownas callme
                DateOfBirth dob dateofbirth birthdate birthday born fechadenacimiento bdate
                PrimaryLanguage lang language primarylanguage preferredlanguage languagespoken idioma
                InterpreterNeeded interpreter interp interpreterneeded needsinterpreter interpreterreq interpreterrequired
                Phone phone cell cellphone mobile mobilephone telephone phonenumber phoneno contactphone homephone primaryphone telefono tel
                OkToText oktotext textok oktosms smsok textconsent smsconsent sms
                Email email emailaddress mail correo
                Address address street streetaddress addr address1 homeaddress direccion
                City city town ciudad
                PostalCode postalcode zip zipcode postcode
                OfficerBadge officerbadge badge badgenumber badgeno officerid poid ponumber pobadge
                OfficerName po officer officername probationofficer agent agentname supervisingofficer poname assignedofficer assignedto
                OrderNumber ordernumber order case caseno casenumber docket docketno docketnumber courtcase causeno causenumber casenum
                Judge judge judgename sentencingjudge
                SupervisionStart supstart supervisionstart start startdate probationstart begindate supervisionbegin supbegin
                SupervisionEnd supend supervisionend end enddate probationend expiration expirationdate termdate expdate
                ContactStandard contactstandard contactfrequency frequency reportingfrequency contactlevel
                Status status casestatus supervisionstatus supstatus
                Date date apptdate appointmentdate meetingdate
                Time time appttime appointmenttime starttime
                Minutes minutes duration length mins durationmin
                Kind kind type appttype appointmenttype contacttype
                Place place location where site office
                Outcome outcome result attendance attended
                ConditionCode conditioncode code condcode
                ConditionText conditiontext condition text description wording
                SetBy setby source imposedby orderedby
                Since since effective effectivedate imposed dateimposed
                """.replace("\\\n", " ").lines().toList()) {
            var words = line.strip().split("\\s+");
            for (var at = 1; at < words.length; at++) known.putIfAbsent(words[at], words[0]);
        }
        return Map.copyOf(known);
    }

    Mapping mapping() {
        var columns = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        var headings = sample.headings();
        for (var at = 0; at < headings.size(); at++) columns.put(headings.get(at), byHeading(at, taken));
        for (var at = 0; at < headings.size(); at++)
            if (NOTHING.equals(columns.get(headings.get(at))) && !sample.forbidden(at))
                columns.put(headings.get(at), byValues(at, taken));
        var words = new HashMap<String, Map<String, String>>();
        var dates = new ArrayList<String>();
        for (var at = 0; at < headings.size(); at++) {
            var becomes = columns.getOrDefault(headings.get(at), NOTHING);
            if (Mapping.WITH_WORDS.contains(becomes))
                words.put(becomes, words(becomes, sample.columns().get(at)));
            if (isDate(becomes)) dates.addAll(sample.columns().get(at).values());
        }
        return new Mapping(new Layout("", "", Dates.orderOf(dates), capitals(columns)), columns, words);
    }

    /** What was typed, with guesses only for what the page did not yet ask. */
    Mapping completing(Mapping typed) {
        var guessed = mapping();
        var columns = new LinkedHashMap<String, String>();
        var known = sample.headings().stream().anyMatch(typed.columns()::containsKey);
        sample.headings()
                .forEach(heading -> columns.put(
                        heading,
                        known
                                ? typed.columns().getOrDefault(heading, Mapping.NOT_BROUGHT_IN)
                                : guessed.becomes(heading)));
        var words = new HashMap<String, Map<String, String>>();
        for (var at = 0; at < sample.headings().size(); at++) {
            var becomes = columns.getOrDefault(sample.headings().get(at), NOTHING);
            if (!Mapping.WITH_WORDS.contains(becomes)) continue;
            var all = new LinkedHashMap<>(words(becomes, sample.columns().get(at)));
            all.putAll(typed.wordsOf(becomes));
            all.values().removeIf(String::isEmpty);
            words.put(becomes, all);
        }
        return new Mapping(typed.layout(), columns, words);
    }

    static boolean isDate(String becomes) {
        return Set.of("DateOfBirth", "SupervisionStart", "SupervisionEnd", "Date", "Since")
                .contains(becomes);
    }

    private String byHeading(int at, Set<String> taken) {
        if (sample.forbidden(at)) return Mapping.NOT_BROUGHT_IN;
        var plain = Header.plain(sample.names().get(at));
        var own = kind.columns().stream()
                .filter(each -> Header.plain(each).equals(plain))
                .findFirst();
        var guess = own.orElseGet(() -> HEADINGS.getOrDefault(plain, ""));
        if (guess.equals("FullName")) guess = fullName(at);
        return take(guess, taken);
    }

    private String take(String guess, Set<String> taken) {
        if (!kind.choices().contains(guess)) return Mapping.NOT_BROUGHT_IN;
        return taken.add(guess) ? guess : Mapping.NOT_BROUGHT_IN;
    }

    private String fullName(int at) {
        return mostly(at, value -> value.indexOf(',') > 0) ? Mapping.LAST_COMMA_FIRST : Mapping.FIRST_LAST;
    }

    private String byValues(int at, Set<String> taken) {
        if (sample.columns().get(at).values().isEmpty()) return Mapping.NOT_BROUGHT_IN;
        var badges = badges();
        var names = names();
        if (mostly(at, value -> EMAIL.matcher(value).matches())) return take("Email", taken);
        if (mostly(at, value -> PHONE.matcher(value).matches())) return take("Phone", taken);
        if (mostly(at, badges::contains)) return take("OfficerBadge", taken);
        if (mostly(at, value -> names.contains(Officers.spelled(value)))) return take("OfficerName", taken);
        if (!taken.contains("LastName")
                && mostly(at, value -> COMMA_NAME.matcher(value).matches()))
            return take(Mapping.LAST_COMMA_FIRST, taken);
        if (mostly(at, value -> value.length() > 2 && Languages.code(value).isPresent()))
            return take("PrimaryLanguage", taken);
        return Mapping.NOT_BROUGHT_IN;
    }

    private boolean mostly(int at, Predicate<String> like) {
        var values = sample.columns().get(at).values();
        return !values.isEmpty() && values.stream().filter(like).count() >= values.size() * MOST;
    }

    private Set<String> badges() {
        var badges = new HashSet<String>();
        officers.staff().forEach(each -> badges.add(each.badge()));
        badges.remove("");
        return badges;
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        officers.staff().forEach(each -> names.add(Officers.spelled(each.name())));
        return names;
    }

    private boolean capitals(Map<String, String> columns) {
        for (var at = 0; at < sample.headings().size(); at++) {
            var becomes = columns.getOrDefault(sample.headings().get(at), NOTHING);
            if (Set.of("LastName", Mapping.LAST_COMMA_FIRST).contains(becomes))
                return mostly(at, value -> Capitals.all(value.split(",")[0]));
        }
        return false;
    }

    /** What each word of a column becomes, as far as that is plain; the rest is left to whoever knows. */
    Map<String, String> words(String becomes, Sample.Told told) {
        var words = new LinkedHashMap<String, String>();
        told.words().keySet().forEach(word -> ours(becomes, word).ifPresent(ours -> words.put(word, ours)));
        return words;
    }

    private static Optional<String> ours(String becomes, String word) {
        return switch (becomes) {
            case "PrimaryLanguage" -> UNKNOWN.contains(word) ? Optional.of(Mapping.STAYS) : Languages.code(word);
            case "InterpreterNeeded", "OkToText" -> yesOrNo(word);
            case "ContactStandard" -> contact(word);
            case "Status" -> Forbidden.statusWord(word) ? Optional.empty() : Optional.ofNullable(STATES.get(word));
            default -> Optional.empty();
        };
    }

    private static Optional<String> yesOrNo(String word) {
        if (UNKNOWN.contains(word)) return Optional.of(Mapping.STAYS);
        return switch (word) {
            case "y", "yes", "true", "1", "t", "x", "sí", "si" -> Optional.of("Y");
            case "n", "no", "false", "0", "f" -> Optional.of("N");
            default -> Optional.empty();
        };
    }

    private static Optional<String> contact(String word) {
        return switch (word) {
            case "weekly", "1/week", "every week", "w" -> Optional.of("weekly");
            case "twice monthly", "biweekly", "bi-weekly", "2/month", "every two weeks" -> Optional.of("twice monthly");
            case "monthly", "1/month", "every month", "m" -> Optional.of("monthly");
            case "every two months", "bimonthly" -> Optional.of("every two months");
            case "quarterly", "every three months", "q" -> Optional.of("quarterly");
            default -> Optional.empty();
        };
    }

    /** What a word of this column may become, for the choices on the page. */
    static List<String> choices(String becomes) {
        return switch (becomes) {
            case "InterpreterNeeded", "OkToText" -> List.of("Y", "N");
            case "ContactStandard" -> List.of("weekly", "twice monthly", "monthly", "every two months", "quarterly");
            case "Status" -> List.of("hospital", "custody", "away", "tolled", "ended");
            case "SetBy" -> List.of("court", "agency");
            case "Kind" -> List.of("office", "phone", "video", "home");
            case "Outcome" ->
                List.of("open", "attended", "attended late", "missed", "rescheduled", "excused", "cancelled");
            default -> List.of();
        };
    }
}
