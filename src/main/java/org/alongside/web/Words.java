package org.alongside.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module's words, in English and Spanish. A key that is missing is a mistake, not a gap to be papered over. */
@Configuration
class Words {
    static final List<String> LANGUAGES = List.of("en", "es");

    @Bean
    MessageSource messageSource() throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(files());
        words.setDefaultEncoding("UTF-8");
        words.setDefaultLocale(Locale.ENGLISH);
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static String[] files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:words/*_en.properties"))
                .map(file ->
                        "words/" + Objects.requireNonNull(file.getFilename()).replace("_en.properties", ""))
                .sorted()
                .toArray(String[]::new);
    }
}
