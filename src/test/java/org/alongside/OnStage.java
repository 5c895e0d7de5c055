package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands browser tests the one {@link Theatre}, opened at the first and closed after the last. */
public final class OnStage implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Theatre.class;
    }

    @Override
    public Theatre resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Theatre.class, type -> open(), Theatre.class);
    }

    private static Theatre open() {
        try {
            return new Theatre();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
