package org.alongside.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.plans.Step.Owner;
import org.alongside.toolkit.Text;

/** What people of the demo unit talk about, want, do and promise, in both languages. */
record Talk(
        List<Theme> themes,
        Map<String, Sheet> choices,
        List<Text> officerTopics,
        List<Text> teachBack,
        List<Text> waits,
        List<Text> notQuite,
        List<Other> others,
        Sheet note) {
    /** Somebody besides the two, and what they do. */
    record Other(Owner owner, Text who, Text words) {
        private static Other of(Sheet other) {
            return new Other(Owner.of(other.text("owner")), other.both("who"), other.both("words"));
        }
    }

    /** Something in one area of life, with the plans it may lead to. */
    record Theme(
            String area, Text topic, Text goal, List<Text> steps, List<Text> promises, Text planB, String barrier) {
        private static Theme of(Sheet theme) {
            return new Theme(
                    theme.text("area"),
                    theme.both("topic"),
                    theme.both("goal"),
                    theme.all("steps").stream().map(Sheet::both).toList(),
                    theme.all("promises").stream().map(Sheet::both).toList(),
                    theme.both("planB"),
                    theme.text("barrier"));
        }
    }

    static Talk of(Sheet talk) {
        return new Talk(
                talk.all("themes").stream().map(Theme::of).toList(),
                talk.named("choices"),
                talk.all("officerTopics").stream().map(Sheet::both).toList(),
                talk.all("teachBack").stream().map(Sheet::both).toList(),
                talk.all("waits").stream().map(Sheet::both).toList(),
                talk.all("notQuite").stream().map(Sheet::both).toList(),
                talk.all("others").stream().map(Other::of).toList(),
                talk.at("note"));
    }

    String chosen(String starter, String option, Locale language) {
        return java.util.Objects.requireNonNull(choices.get(starter))
                .both(option)
                .in(language);
    }
}
