package org.alongside.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask about the unit and the staff who work in it. */
@Service
@Transactional
public class Units {
    private final StaffRepository repository;

    Units(StaffRepository repository) {
        this.repository = repository;
    }

    public Unit open(String name, ZoneId zone, boolean demo) {
        var unit = new Unit(UnitId.next(), name, zone, demo);
        repository.insert(unit);
        return unit;
    }

    /** The unit of this installation, once there is one. */
    public Optional<Unit> here() {
        return repository.onlyUnit();
    }

    /** @throws IllegalStateException for an id that was never a unit */
    public Unit unitOf(Staff staff) {
        return repository.unit(staff.unit()).orElseThrow(() -> new IllegalStateException("unit " + staff.unit()));
    }

    public Staff join(UnitId unit, String name, String email, String badge, Set<Role> roles) {
        var staff = new Staff(
                StaffId.next(), unit, name, email.strip().toLowerCase(Locale.ROOT), badge, roles, Locale.ENGLISH);
        repository.insert(staff);
        return staff;
    }

    /** Whoever may still sign in under this id. */
    public Optional<Staff> active(StaffId id) {
        return repository.active(id);
    }

    /** How the person hears this officer named, whether or not they still work here. */
    public String firstNameOf(StaffId id) {
        return repository.any(id).map(Staff::firstName).orElse("");
    }

    public Optional<Staff> withBadge(UnitId unit, String badge) {
        return repository.byBadge(unit, badge);
    }

    public List<Staff> staffOf(UnitId unit) {
        return repository.all(unit);
    }

    public boolean nobodyYet() {
        return repository.nobody();
    }

    /** The language the officer's own pages speak: "en" or "es". */
    public void speak(Staff staff, String language) {
        repository.language(staff.id(), language);
    }
}
