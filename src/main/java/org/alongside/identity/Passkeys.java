package org.alongside.identity;

import java.util.List;
import java.util.Set;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Where passkeys are kept and what is asked of them: always the finger, face or PIN of their owner. */
@Configuration
class Passkeys {
    private static final Action ADDED = new Action("staff.passkey-added");

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyRows(
            JdbcOperations jdbc, PublicKeyCredentialUserEntityRepository owners, Audit audit) {
        return new OnRecord(new JdbcUserCredentialRepository(jdbc), owners, audit);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremony(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            @Value("${alongside.passkey-host:localhost}") String host,
            @Value(
                            "${alongside.passkey-origins:http://localhost:${server.port},https://${alongside.passkey-host:localhost}}")
                    Set<String> origins) {
        var us =
                PublicKeyCredentialRpEntity.builder().id(host).name("Alongside").build();
        var ceremony = new Webauthn4JRelyingPartyOperations(owners, passkeys, us, origins);
        ceremony.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        ceremony.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremony;
    }

    /** A new passkey is an act worth a line in the trail; its later uses are sign-ins. */
    private record OnRecord(UserCredentialRepository rows, PublicKeyCredentialUserEntityRepository owners, Audit audit)
            implements UserCredentialRepository {
        @Override
        public void save(CredentialRecord passkey) {
            var owner = owners.findById(passkey.getUserEntityUserId());
            if (owner != null && rows.findByCredentialId(passkey.getCredentialId()) == null)
                audit.record(StaffId.of(owner.getName()).value(), ADDED, null, null);
            rows.save(passkey);
        }

        @Override
        public void delete(Bytes id) {
            rows.delete(id);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return rows.findByCredentialId(id);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes owner) {
            return rows.findByUserId(owner);
        }
    }
}
