package org.alongside.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer's browser: signs in with one click, keeps cookies and token, and sends taps as the page's script does. */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("\"saved\":\"[^\"]+\",\"revision\":(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI address;
    private final Meeting meeting;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private String token = "";

    Browser(URI address, Meeting meeting) {
        this.address = address;
        this.meeting = meeting;
    }

    /**
     * Sends one write, pressed as often as asked at the same moment.
     *
     * @return the revision it became, or nothing where the outcome is unknown
     * @throws IllegalStateException when the application refuses what it should take
     */
    OptionalInt save(Write write, int presses) throws IOException, InterruptedException {
        if (token.isEmpty()) signIn();
        var form = form(Map.of(
                "item",
                write.item(),
                "value",
                write.value(),
                "requestKey",
                write.key().toString(),
                "_csrf",
                token));
        var request = to(meeting.path() + "/answers")
                .header("X-Alongside", "save")
                .POST(form)
                .build();
        var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var press = 0; press < presses; press++) sent.add(client.sendAsync(request, BodyHandlers.ofString()));
        var revision = OptionalInt.empty();
        for (var one : sent) {
            var answered = receipt(one);
            if (answered.isPresent()) revision = answered;
        }
        return revision;
    }

    private OptionalInt receipt(CompletableFuture<HttpResponse<String>> sent) {
        try {
            var response = sent.join();
            var receipt = RECEIPT.matcher(response.body());
            if (response.statusCode() == 200 && receipt.find())
                return OptionalInt.of(Integer.parseInt(receipt.group(1)));
            if (List.of(409, 422).contains(response.statusCode()))
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            if (response.statusCode() < 500) token = "";
            return OptionalInt.empty();
        } catch (CompletionException cut) {
            return OptionalInt.empty();
        }
    }

    private void signIn() throws IOException, InterruptedException {
        cookies.getCookieStore().removeAll();
        var before = tokenOn("/sign-in");
        var door = to("/sign-in/demo")
                .POST(form(Map.of("staff", meeting.officer().toString(), "_csrf", before)))
                .build();
        client.send(door, BodyHandlers.discarding());
        token = tokenOn(meeting.path() + "/together/how-we-work");
    }

    private String tokenOn(String page) throws IOException, InterruptedException {
        var response = client.send(to(page).GET().build(), BodyHandlers.ofString());
        var found = TOKEN.matcher(response.body());
        if (response.statusCode() != 200 || !found.find())
            throw new IOException("no form on " + page + ": " + response.statusCode());
        return found.group(1);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
