package org.alongside.calendar;

/** A room of the unit where people are met; nobody books it twice at a time. */
record Room(RoomId id, String name) {}
