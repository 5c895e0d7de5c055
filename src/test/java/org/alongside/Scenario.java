package org.alongside;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The whole application on a real PostgreSQL; one context for the whole suite. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"alongside.home=target/scenario", "alongside.quiet=true", "alongside.empty=true"})
@AutoConfigureMockMvc
@Import(Stage.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface Scenario {}
