package org.alongside.people;

/** What the agency's own file says about a person, as the last import told it; "" where it says nothing. */
record AgencyFile(
        String called,
        String language,
        boolean interpreter,
        boolean textOk,
        String phone,
        String email,
        String address,
        String born) {

    AgencyFile withoutAddress() {
        return new AgencyFile(called, language, interpreter, textOk, phone, email, "", born);
    }
}
