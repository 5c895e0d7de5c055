package org.alongside.platform;

import java.util.List;

/** Something to tell whoever started the application, such as the code for the first administrator. */
public interface Opening {
    List<String> lines();
}
