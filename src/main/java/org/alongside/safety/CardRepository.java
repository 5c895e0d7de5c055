package org.alongside.safety;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.safety.Card.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    CardRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    int insert(Relationship between, UUID session, Card card, LocalDate from, Recorded written) {
        var id = UUID.randomUUID();
        var number = jdbc.sql("""
                insert into hard_days_card (id, person_id, number, session_id, from_day, signs, helps, place, wishes,
                                            written_by, written_at)
                select :id, :person, coalesce(max(number), 0) + 1, :session, :from, :signs, :helps, :place, :wishes, :by, :at
                  from hard_days_card where person_id = :person
                returning number
                """)
                .param("id", id)
                .param("person", between.person().value())
                .param("session", session)
                .param("from", from)
                .param("signs", seal(between, id, "signs", card.signs()))
                .param("helps", seal(between, id, "helps", card.helps()))
                .param("place", seal(between, id, "place", card.place()))
                .param("wishes", seal(between, id, "wishes", card.wishes()))
                .param("by", written.by().value())
                .param("at", written.at().atOffset(UTC))
                .query((row, line) -> row.getInt("number"))
                .single();
        for (var place = 1; place <= card.contacts().size(); place++)
            insert(between, id, place, card.contacts().get(place - 1));
        return number;
    }

    private void insert(Relationship between, UUID card, int place, Contact contact) {
        jdbc.sql("""
                insert into hard_days_contact (card_id, position, name, phone, may_talk)
                values (:card, :place, :name, :phone, :mayTalk)
                """)
                .param("card", card)
                .param("place", place)
                .param("name", seal(between, card, "name/" + place, contact.name()))
                .param("phone", seal(between, card, "phone/" + place, contact.phone()))
                .param("mayTalk", contact.mayTalk())
                .update();
    }

    List<KeptCard> all(Relationship between) {
        return jdbc.sql("select * from hard_days_card where person_id = :person order by number desc")
                .param("person", between.person().value())
                .query((row, number) -> card(row, between))
                .list();
    }

    private KeptCard card(ResultSet row, Relationship between) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new KeptCard(
                row.getInt("number"),
                row.getObject("from_day", LocalDate.class),
                new Card(
                        open(between, id, "signs", row.getBytes("signs")),
                        open(between, id, "helps", row.getBytes("helps")),
                        contacts(between, id),
                        open(between, id, "place", row.getBytes("place")),
                        open(between, id, "wishes", row.getBytes("wishes"))));
    }

    private List<Contact> contacts(Relationship between, UUID card) {
        return jdbc.sql("select * from hard_days_contact where card_id = :card order by position")
                .param("card", card)
                .query((row, number) -> new Contact(
                        open(between, card, "name/" + row.getInt("position"), row.getBytes("name")),
                        open(between, card, "phone/" + row.getInt("position"), row.getBytes("phone")),
                        row.getBoolean("may_talk")))
                .list();
    }

    private byte @org.jspecify.annotations.Nullable [] seal(
            Relationship between, UUID card, String part, String words) {
        return vault.seal(between.subject(), "hard_days_card." + part + ":" + card, words);
    }

    private String open(
            Relationship between, UUID card, String part, byte @org.jspecify.annotations.Nullable [] sealed) {
        return vault.open(between.subject(), "hard_days_card." + part + ":" + card, sealed);
    }
}
