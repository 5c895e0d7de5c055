// Passkeys: to sign in, and to add one. Without script, or without a passkey, the rest of the page does the work.
async function post(path, csrf, body) {
    const answer = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(path + " " + answer.status);
    return answer.json();
}

async function signIn(button) {
    const csrf = button.dataset.csrf;
    const options = await post("/webauthn/authenticate/options", csrf);
    const passkey = await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    const back = encodeURIComponent(button.dataset.back);
    const answer = await post("/login/webauthn?back=" + back, csrf, passkey.toJSON());
    location.assign(answer.next);
}

async function permission(csrf, code) {
    const answer = await fetch("/account/passkeys/permission", {
        method: "POST",
        headers: { "X-CSRF-TOKEN": csrf },
        body: new URLSearchParams({ code }),
    });
    if (!answer.ok) throw new Error("permission " + answer.status);
}

async function add(button, label, code) {
    const csrf = button.dataset.csrf;
    await permission(csrf, code);
    const options = await post("/webauthn/register/options", csrf);
    options.user.name = button.dataset.email;
    options.user.displayName = button.dataset.name;
    const passkey = await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    await post("/webauthn/register", csrf, { publicKey: { credential: passkey.toJSON(), label } });
    location.assign("/account");
}

function offer(place, act) {
    if (!place || !window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;
    const button = place.querySelector("button");
    const trouble = place.querySelector("[role=alert]");
    place.hidden = false;
    button.addEventListener("click", async () => {
        trouble.hidden = true;
        button.disabled = true;
        try {
            await act(button);
        } catch {
            trouble.hidden = false;
        } finally {
            button.disabled = false;
        }
    });
}

offer(document.querySelector("[data-passkey-sign-in]"), signIn);
offer(document.querySelector("[data-passkey-add]"), (button) =>
    add(button, document.getElementById("label").value.trim() || button.textContent.trim(),
        document.getElementById("passkey-code").value));
