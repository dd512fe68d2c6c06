package io.github.hookswitch.infra.function;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled class says of itself, read without loading it.
 *
 * @param flags its access flags
 * @param superclass the superclass's internal name, such as {@code java/lang/Object}; null for that itself
 * @param interfaces the internal names of the interfaces that it names
 * @param methods its own methods and constructors
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The class file format</a>
 */
record ClassFile(int flags, @Nullable String superclass, List<String> interfaces, List<Method> methods) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION_BYTES = 4;
    private static final String CONSTRUCTOR = "<init>";
    private static final String WITHOUT_PARAMETERS = "()V";

    /**
     * A method, or a constructor by the name {@code <init>}.
     *
     * @param flags its access flags
     * @param name its name
     * @param descriptor its parameters and what it returns, such as {@code ()V}
     */
    record Method(int flags, String name, String descriptor) {
        boolean isPublic() {
            return Modifier.isPublic(flags);
        }

        boolean isStatic() {
            return Modifier.isStatic(flags);
        }
    }

    boolean isPublic() {
        return Modifier.isPublic(flags);
    }

    /** Whether it is an abstract class or an interface. */
    boolean isAbstract() {
        return Modifier.isAbstract(flags);
    }

    boolean hasPublicConstructorWithoutParameters() {
        return methods.stream()
                .anyMatch(method -> method.isPublic()
                        && method.name().equals(CONSTRUCTOR)
                        && method.descriptor().equals(WITHOUT_PARAMETERS));
    }

    /** The superclass and the interfaces, by their internal names. */
    List<String> supertypes() {
        List<String> supertypes = new ArrayList<>(interfaces);
        if (superclass != null) {
            supertypes.add(0, superclass);
        }
        return supertypes;
    }

    /** Its own public methods of a name. */
    List<Method> publicMethods(String name) {
        return methods.stream()
                .filter(method -> method.isPublic() && method.name().equals(name))
                .toList();
    }

    static ClassFile parse(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(VERSION_BYTES);
        Object[] constants = constants(in);
        int flags = in.readUnsignedShort();
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
        return new ClassFile(flags, superclass, List.copyOf(interfaces), members(in, constants));
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

    private static List<Method> members(DataInputStream in, Object[] constants) throws IOException {
        List<Method> members = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            int flags = in.readUnsignedShort();
            Object name = constants[in.readUnsignedShort()];
            Object descriptor = constants[in.readUnsignedShort()];
            members.add(new Method(flags, String.valueOf(name), String.valueOf(descriptor)));
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return List.copyOf(members);
    }
}
