package io.github.hookswitch.infra.function;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled class says of itself, read without loading it.
 *
 * @param superclass the superclass's internal name, such as {@code java/lang/Object}; null for that itself
 * @param interfaces the internal names of the interfaces that it names
 * @param methods the names of its own methods
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The class file format</a>
 */
record ClassFile(@Nullable String superclass, List<String> interfaces, Set<String> methods) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION_BYTES = 4;

    static ClassFile parse(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(VERSION_BYTES);
        Object[] constants = constants(in);
        in.readUnsignedShort(); // access flags
        in.readUnsignedShort(); // this class
        String superclass = className(constants, in.readUnsignedShort());
        List<String> interfaces = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = className(constants, in.readUnsignedShort());
            if (name != null) {
                interfaces.add(name);
            }
        }
        members(in, constants); // fields
        return new ClassFile(superclass, List.copyOf(interfaces), Set.copyOf(members(in, constants)));
    }

    /** Texts as they are, classes as the index of their name; the rest is not needed. */
    private static Object[] constants(DataInputStream in) throws IOException {
        Object[] constants = new Object[in.readUnsignedShort()];
        for (int index = 1; index < constants.length; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants[index] = in.readUTF();
                case 7 -> constants[index] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++; // takes two places
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
        return constants;
    }

    private static @Nullable String className(Object[] constants, int index) {
        return constants[index] instanceof Integer name && constants[name] instanceof String text ? text : null;
    }

    private static Set<String> members(DataInputStream in, Object[] constants) throws IOException {
        Set<String> names = new HashSet<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.readUnsignedShort(); // access flags
            if (constants[in.readUnsignedShort()] instanceof String name) {
                names.add(name);
            }
            in.readUnsignedShort(); // descriptor
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return names;
    }
}
