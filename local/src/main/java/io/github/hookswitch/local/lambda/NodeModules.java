package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Node.js looks for packages: in each folder above a function's code. Unlike {@code NODE_PATH} that holds for
 * {@code import} too.
 */
final class NodeModules {
    static final String FOLDER = "node_modules";

    private NodeModules() {}

    /** Lets packages be found below a folder; they need not be there yet. */
    static void link(Path folder, Path packages) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(FOLDER), packages);
        } catch (FileAlreadyExistsException linked) {
            // Another function's process was started from here before.
        } catch (UnsupportedOperationException | FileSystemException notAllowed) {
            // Windows lets few users make links. What is required is found by NODE_PATH all the same.
        }
    }
}
