package io.lienlac.query.support;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** Objects that know nothing: there is none of whatever they are asked for. */
final class Knowing {

  private Knowing() {}

  /** One whose numbers are 0, whose lists are empty, and whose other answers know nothing, too. */
  static <T> T nothing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> none(method)));
  }

  private static Object none(Method method) {
    Class<?> answer = method.getReturnType();
    if (answer == int.class) {
      return 0;
    }
    return answer == List.class ? List.of() : nothing(answer);
  }
}
