package org.alongside.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style sheets, scripts and pictures. Their addresses carry their content's hash, so a new edition is never stale. */
@Component
class Assets implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/static/assets/";

    private final Map<String, String> addresses = new HashMap<>();

    Assets() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*")) {
            var url = file.getURL().toString();
            var name = url.substring(url.indexOf("/static/assets/") + "/static/assets/".length());
            addresses.put(name, "/assets/" + name + "?v=" + hash(file.getContentAsByteArray()));
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String address(String name) {
        var address = addresses.get(name);
        if (address == null) throw new IllegalArgumentException("no asset " + name);
        return address;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
