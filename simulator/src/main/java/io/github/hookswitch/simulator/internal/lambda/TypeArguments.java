package io.github.hookswitch.simulator.internal.lambda;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which types a class gives an interface that it implements, directly or by its superclasses and interfaces. */
final class TypeArguments {
    private TypeArguments() {}

    /** The arguments in order; empty if the class does not implement the interface or leaves its arguments out. */
    static Type[] of(Class<?> type, Class<?> wanted) {
        return search(type, wanted, Map.of());
    }

    static boolean isConcrete(Type type) {
        return !(type instanceof TypeVariable<?>);
    }

    private static Type[] search(Type type, Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = known.getOrDefault(arguments[i], arguments[i]);
            }
            return raw.equals(wanted) ? arguments : searchAbove(raw, wanted, bound(raw, arguments));
        }
        return type instanceof Class<?> raw ? searchAbove(raw, wanted, Map.of()) : new Type[0];
    }

    private static Type[] searchAbove(Class<?> type, Class<?> wanted, Map<TypeVariable<?>, Type> known) {
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        Type superclass = type.getGenericSuperclass();
        if (superclass != null) {
            above.add(superclass);
        }
        for (Type candidate : above) {
            Type[] found = search(candidate, wanted, known);
            if (found.length > 0) {
                return found;
            }
        }
        return new Type[0];
    }

    private static Map<TypeVariable<?>, Type> bound(Class<?> raw, Type[] arguments) {
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; i < names.length; i++) {
            known.put(names[i], arguments[i]);
        }
        return known;
    }
}
