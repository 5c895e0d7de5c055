package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.identity.Staff;
import org.alongside.people.ConditionIntake;
import org.alongside.people.Intake;
import org.jspecify.annotations.Nullable;

/** One person of the demo unit with their whole calendar; {@code known} is their history, where it is written by hand. */
record Someone(
        Staff officer,
        Intake intake,
        List<ConditionIntake> conditions,
        List<Slot> slots,
        @Nullable Sheet known) {
    String number() {
        return intake.number();
    }

    String called() {
        var preferred = intake.preferredName();
        return preferred == null || preferred.isEmpty() ? intake.firstName() : preferred;
    }

    Locale language() {
        return "es".equals(intake.language()) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    }

    boolean has(String code) {
        return conditions.stream().anyMatch(condition -> condition.code().equals(code));
    }

    List<Slot> held() {
        return slots.stream().filter(Slot::held).toList();
    }

    Optional<Slot> after(LocalDateTime time) {
        return slots.stream().filter(slot -> slot.starts().isAfter(time)).findFirst();
    }

    List<AppointmentIntake> appointments() {
        return slots.stream()
                .map(slot -> new AppointmentIntake(
                        number(),
                        officer.id(),
                        slot.starts(),
                        slot.minutes(),
                        slot.kind(),
                        slot.place(),
                        slot.outcome()))
                .toList();
    }
}
