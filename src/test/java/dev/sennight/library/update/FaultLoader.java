package dev.sennight.library.update;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads the program once more, with a call of {@link Faults} at the beginning of some of its
 * methods: so any stage can be made to fail, though nothing in the program knows of it.
 */
final class FaultLoader extends ClassLoader {
  private static final ClassDesc FAULTS = ClassDesc.of(Faults.class.getName());
  private static final MethodTypeDesc AT =
      MethodTypeDesc.of(
          ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_Object.arrayType());

  private final Map<String, Set<String>> methods;

  /**
   * A loader of changed classes.
   *
   * @param methods that can fail, by the names of their classes; {@code <init>} for constructors
   *     fails after that of the class above
   */
  FaultLoader(Map<String, Set<String>> methods) {
    super(FaultLoader.class.getClassLoader());
    this.methods = Map.copyOf(methods);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean ours = name.startsWith("dev.sennight.") && !name.equals(Faults.class.getName());
    if (!ours) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] original = in.readAllBytes();
      Set<String> failing = methods.get(name);
      byte[] bytes = failing == null ? original : changed(name, original, failing);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] changed(String name, byte[] original, Set<String> failing) {
    ClassFile classes = ClassFile.of();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return classes.transformClass(
        classes.parse(original),
        (builder, element) -> {
          boolean fails =
              element instanceof MethodModel method
                  && method.code().isPresent()
                  && failing.contains(method.methodName().stringValue());
          if (fails && element instanceof MethodModel method) {
            builder.transformMethod(
                method,
                (in, part) -> {
                  if (part instanceof java.lang.classfile.CodeModel code) {
                    String at = simple + "." + method.methodName().stringValue();
                    in.transformCode(code, new Call(at, method));
                  } else {
                    in.with(part);
                  }
                });
          } else {
            builder.with(element);
          }
        });
  }

  /** Calls {@link Faults#at} with all arguments that are objects, before anything else. */
  private record Call(String at, MethodModel method) implements CodeTransform {
    @Override
    public void atStart(CodeBuilder code) {
      List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
      boolean instance = !method.flags().has(AccessFlag.STATIC);
      code.loadConstant(at).loadConstant(parameters.size()).anewarray(ConstantDescs.CD_Object);
      int slot = instance ? 1 : 0;
      for (int i = 0; i < parameters.size(); i++) {
        TypeKind kind = TypeKind.from(parameters.get(i));
        if (kind == TypeKind.REFERENCE) {
          code.dup().loadConstant(i).aload(slot).aastore();
        }
        slot += kind.slotSize();
      }
      code.invokestatic(FAULTS, "at", AT);
    }

    @Override
    public void accept(CodeBuilder code, java.lang.classfile.CodeElement element) {
      code.with(element);
    }
  }
}
