package org.alongside.sessions;

import java.util.List;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unit's copy profiles: every officer uses them, its supervisors and administrators set them. */
@Service
@Transactional
class CopyProfiles {
    private static final int LONGEST = 80;
    private static final Action SAVED = new Action("copy-profile.saved");
    private static final Action REMOVED = new Action("copy-profile.removed");

    private final CopyProfileRepository repository;
    private final Audit audit;

    CopyProfiles(CopyProfileRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    List<CopyProfile> of(Staff staff) {
        return repository.of(staff);
    }

    /** @throws NotHere for everybody who does not set up the unit */
    static void mayChange(Staff staff) {
        if (!staff.is(Role.SUPERVISOR) && !staff.is(Role.ADMINISTRATOR)) throw new NotHere();
    }

    /**
     * @throws ProfileIncomplete without a name, or without a part
     * @throws ProfileNameTaken when another has that name
     */
    void save(Staff by, CopyProfile profile) {
        mayChange(by);
        if (profile.name().isBlank()
                || profile.fields().isEmpty()
                || profile.name().length() > LONGEST
                || profile.fields().stream().anyMatch(field -> field.label().length() > LONGEST))
            throw new ProfileIncomplete();
        if (repository.of(by).stream()
                .anyMatch(other ->
                        !other.id().equals(profile.id()) && other.name().equals(profile.name())))
            throw new ProfileNameTaken();
        repository.save(by, profile);
        audit.record(by.id().value(), SAVED, null, profile.id());
    }

    void remove(Staff by, UUID id) {
        mayChange(by);
        if (!repository.delete(by, id)) throw new NotHere();
        audit.record(by.id().value(), REMOVED, null, id);
    }
}
