package org.alongside.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.alongside.platform.Trouble;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Beyond this machine only with TLS (R44). */
@Component
@ConditionalOnWebApplication
class Listening {
    Listening(
            @Value("${server.address:}") String address,
            @Value("${server.ssl.bundle:${server.ssl.key-store:${server.ssl.certificate:}}}") String tls)
            throws UnknownHostException {
        var here = !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        if (!here && tls.isEmpty())
            throw new Trouble("Beyond this machine Alongside needs TLS: set server.ssl.bundle,"
                    + " or listen on 127.0.0.1 behind a proxy that has it.");
    }
}
