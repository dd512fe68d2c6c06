package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What CreateFunction and PublishLayerVersion take: a zip file or jar by its content, or the directory it is made of. */
record CodeArchive(Path asset) {
    private static final int MAGIC_LENGTH = 4;
    private static final List<String> PROGRAMS = List.of("2321", "7f454c46", "cffaedfe", "cafebabe");

    /**
     * Places the files into a folder, over what is there. Java's view of an archive has no file modes, so what is a
     * program by its first bytes is marked as one.
     */
    void placeIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.isDirectory(asset)) {
            copy(folder);
        } else {
            unpack(folder);
        }
    }

    boolean holdsLibraries() throws IOException {
        try (ZipFile zip = open()) {
            return zip.stream().anyMatch(entry -> entry.getName().matches("lib/[^/]+\\.jar"));
        }
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(asset.toFile());
        } catch (ZipException noArchive) {
            throw new IOException("the code " + asset + " is neither a zip file nor a directory", noArchive);
        }
    }

    /** Links are followed, as they are when an asset is zipped. */
    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(asset, FileVisitOption.FOLLOW_LINKS)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                Path target = folder.resolve(asset.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                    markProgram(target);
                }
            }
        }
    }

    private void unpack(Path folder) throws IOException {
        try (ZipFile zip = open()) {
            for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
                ZipEntry entry = each.next();
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(asset + " has an entry outside its root: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolve("..").normalize());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    markProgram(file);
                }
            }
        }
    }

    static void markProgram(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && isProgram(file)) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(posix.readAttributes().permissions());
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            posix.setPermissions(permissions);
        }
    }

    private static boolean isProgram(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = HexFormat.of().formatHex(in.readNBytes(MAGIC_LENGTH));
            return PROGRAMS.stream().anyMatch(start::startsWith);
        }
    }
}
