package io.github.hookswitch.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A type's signature, and those of its members that users can reach, name no type of a kind: not as a supertype, the type
 * of a field, a parameter or a result, an exception, a type's argument or the bound of one.
 */
final class NameNoType extends ArchCondition<JavaClass> {

    private final DescribedPredicate<? super JavaClass> kind;

    NameNoType(DescribedPredicate<? super JavaClass> kind) {
        super("name no type that " + kind.getDescription());
        this.kind = kind;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<JavaType> supertypes = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(supertypes::add);
        supertypes.addAll(bounds(type.getTypeParameters()));
        report(type, type.getDescription(), supertypes, events);
        type.getFields().forEach(field -> reportMember(type, field, List.of(field.getType()), events));
        type.getCodeUnits().forEach(codeUnit -> reportMember(type, codeUnit, types(codeUnit), events));
        // A base that users cannot name hands on what is public in it.
        type.getAllMethods().stream()
                .filter(method -> !method.getOwner().equals(type) && !isCheckedItself(method.getOwner()))
                .forEach(method -> reportMember(type, method, types(method), events));
    }

    private boolean isCheckedItself(JavaClass base) {
        return kind.test(base) || ArchitectureRules.isVisible(base);
    }

    private void reportMember(
            JavaClass type, JavaMember member, List<? extends JavaType> types, ConditionEvents events) {
        if (ArchitectureRules.isVisible(member.getModifiers())) {
            report(type, member.getDescription(), types, events);
        }
    }

    private void report(JavaClass type, String what, List<? extends JavaType> types, ConditionEvents events) {
        types.stream()
                .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                .filter(kind)
                .distinct()
                .forEach(named -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + ": " + what + " names " + named.getName())));
    }

    private static List<JavaType> types(JavaCodeUnit codeUnit) {
        List<JavaType> types = new ArrayList<>(codeUnit.getParameterTypes());
        types.add(codeUnit.getReturnType());
        types.addAll(codeUnit.getExceptionTypes());
        types.addAll(bounds(codeUnit.getTypeParameters()));
        return types;
    }

    private static List<JavaType> bounds(List<? extends JavaTypeVariable<?>> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.getUpperBounds().stream())
                .toList();
    }
}
