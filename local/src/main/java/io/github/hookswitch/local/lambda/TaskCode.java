package io.github.hookswitch.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A function's code, as a directory and as a class path. A directory is used where it lies. An archive with libraries inside is unpacked,
 * as Lambda unpacks each; any other archive goes onto the class path as it is, which spares unpacking thousands of
 * classes.
 *
 * @param root the directory that the function sees as its task root
 * @param classPath the entries, in Lambda's order: the code, then its libraries by name
 */
record TaskCode(Path root, List<Path> classPath) {

    static TaskCode of(Path asset, Path scratch) throws IOException {
        Path code = asset.toAbsolutePath();
        if (Files.isDirectory(code)) {
            return directory(code);
        }
        if (!hasLibraries(code)) {
            Path folder = code.getParent();
            return new TaskCode(folder == null ? code : folder, List.of(code));
        }
        return unpackedTo(scratch, code);
    }

    /** The code as files, for what is not a class path. */
    static TaskCode files(Path asset, Path scratch) throws IOException {
        Path code = asset.toAbsolutePath();
        if (Files.isDirectory(code)) {
            return new TaskCode(code, List.of());
        }
        TaskCode unpacked = unpackedTo(scratch, code);
        makeExecutable(unpacked.root().resolve("bootstrap"));
        return new TaskCode(unpacked.root(), List.of());
    }

    private static TaskCode unpackedTo(Path scratch, Path archive) throws IOException {
        Path unpacked = Files.createTempDirectory(scratch, "task");
        unpack(archive, unpacked);
        return directory(unpacked);
    }

    /** Java's view of an archive has no file modes, so the one file that must run is marked here. */
    private static void makeExecutable(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && Files.isRegularFile(file)) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(posix.readAttributes().permissions());
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            posix.setPermissions(permissions);
        }
    }

    private static TaskCode directory(Path root) throws IOException {
        List<Path> classPath = new ArrayList<>();
        classPath.add(root);
        Path libraries = root.resolve("lib");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> files = Files.list(libraries)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
            }
        }
        return new TaskCode(root, List.copyOf(classPath));
    }

    private static boolean hasLibraries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().matches("lib/[^/]+\\.jar"));
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(archive + " has an entry outside its root: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolve("..").normalize());
                    Files.copy(zip, file);
                }
            }
        }
    }
}
