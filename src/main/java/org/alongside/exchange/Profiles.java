package org.alongside.exchange;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Staff;
import org.alongside.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit's named ways to read other systems' exports: for the page, the command line and the folder. */
@Service
@Transactional
class Profiles {
    private static final Action SAVED = new Action("import-profile.saved");

    private final ProfileRepository repository;
    private final Audit audit;
    private final Clock clock;

    Profiles(ProfileRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Profile> of(UnitId unit) {
        return repository.all(unit);
    }

    public Optional<Profile> find(UnitId unit, UUID id) {
        return repository.find(unit, id);
    }

    public Optional<Profile> named(UnitId unit, String name) {
        return repository.named(unit, name.strip());
    }

    /** The profile that was made for exactly these headings. */
    public Optional<Profile> fitting(Staff administrator, ExportKind kind, Sample sample) {
        var headings = new HashSet<>(sample.headings());
        return repository.all(administrator.unit()).stream()
                .filter(profile -> profile.kind() == kind)
                .filter(profile -> profile.mapping().columns().keySet().equals(headings))
                .findFirst();
    }

    /**
     * Saves under that name; a profile of that name gets a new version, and the one before is kept.
     *
     * @param base the version it was made from, 0 for a new name
     * @throws ProfileChanged where it is no longer the latest, or somebody took the name meanwhile
     */
    public Profile save(
            Staff administrator, ExportKind kind, String name, String files, boolean whole, Mapping mapping, int base) {
        var before = repository.named(administrator.unit(), name.strip());
        var profile = new Profile(
                before.map(Profile::id).orElseGet(UUID::randomUUID),
                name.strip(),
                kind,
                files.strip(),
                whole,
                mapping,
                base + 1,
                administrator.id(),
                clock.instant());
        if (before.filter(same -> same.saysTheSame(profile)).isPresent()) return before.get();
        var saved = before.isPresent()
                ? before.get().kind() == kind && repository.update(administrator.unit(), profile, base)
                : repository.insert(administrator.unit(), profile);
        if (!saved)
            throw new ProfileChanged(
                    repository.named(administrator.unit(), name.strip()).orElseThrow());
        audit.record(administrator.id().value(), SAVED, null, profile.id() + "/" + profile.version());
        return profile;
    }
}
