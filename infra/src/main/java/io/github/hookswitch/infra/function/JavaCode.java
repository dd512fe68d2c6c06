package io.github.hookswitch.infra.function;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The classes of a function's code where Lambda looks for them: in the jar or folder, and in the jars of its {@code lib}.
 *
 * @param classes the class files' contents by the classes' internal names, such as {@code com/example/MyHandler}
 */
record JavaCode(Map<String, byte[]> classes) {
    private static final String CLASS = ".class";
    private static final String JAR = ".jar";
    private static final String LIBRARIES = "lib/";

    static JavaCode read(Path code) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        if (Files.isDirectory(code)) {
            readFolder(code, classes);
        } else {
            readFile(code, classes);
        }
        return new JavaCode(classes);
    }

    private static void readFolder(Path folder, Map<String, byte[]> classes) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(CLASS) || isLibrary(name)) {
                add(name, Files.readAllBytes(file), classes);
            }
        }
    }

    /** By its directory, as Lambda does: what stands before it, and how its entries are stored, does not matter. */
    private static void readFile(Path code, Map<String, byte[]> classes) throws IOException {
        try (ZipFile zip = new ZipFile(code.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(CLASS) || isLibrary(entry.getName())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        add(entry.getName(), content.readAllBytes(), classes);
                    }
                }
            }
        }
    }

    private static void readZip(InputStream content, Map<String, byte[]> classes) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(CLASS) || isLibrary(entry.getName())) {
                add(entry.getName(), zip.readAllBytes(), classes);
            }
        }
    }

    private static void add(String name, byte[] content, Map<String, byte[]> classes) throws IOException {
        if (name.endsWith(CLASS)) {
            classes.putIfAbsent(name.substring(0, name.length() - CLASS.length()), content);
        } else {
            readZip(new ByteArrayInputStream(content), classes);
        }
    }

    private static boolean isLibrary(String name) {
        return name.startsWith(LIBRARIES) && name.endsWith(JAR) && name.indexOf('/', LIBRARIES.length()) < 0;
    }

    Optional<ClassFile> find(String internalName) throws IOException {
        byte[] content = classes.get(internalName);
        return content == null ? Optional.empty() : Optional.of(ClassFile.parse(content));
    }

    /** Classes that a user may have meant: of the same simple name in another package. */
    List<String> similarTo(String internalName) {
        String simple = internalName.substring(internalName.lastIndexOf('/') + 1);
        return classes.keySet().stream()
                .filter(name -> name.substring(name.lastIndexOf('/') + 1).equalsIgnoreCase(simple))
                .map(name -> name.replace('/', '.'))
                .sorted()
                .limit(3)
                .toList();
    }
}
