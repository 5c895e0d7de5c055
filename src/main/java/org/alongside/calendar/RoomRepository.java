package org.alongside.calendar;

import java.util.List;
import java.util.UUID;
import org.alongside.identity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoomRepository {
    private final JdbcClient jdbc;

    RoomRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Room> of(Unit unit) {
        return jdbc.sql("select id, name from room where unit_id = :unit and in_use order by lower(name)")
                .param("unit", unit.id().value())
                .query((row, number) -> new Room(new RoomId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** @return false where a room of that name is there */
    boolean insert(Unit unit, String name) {
        return jdbc.sql("""
                insert into room (id, unit_id, name) values (:id, :unit, :name) on conflict do nothing
                """)
                        .param("id", RoomId.next().value())
                        .param("unit", unit.id().value())
                        .param("name", name)
                        .update()
                == 1;
    }

    /** It stays where it was booked, and is offered no more. */
    boolean close(Unit unit, RoomId room) {
        return jdbc.sql("update room set in_use = false where id = :room and unit_id = :unit and in_use")
                        .param("room", room.value())
                        .param("unit", unit.id().value())
                        .update()
                == 1;
    }
}
