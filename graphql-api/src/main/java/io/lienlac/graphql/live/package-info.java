/** Subscriptions: how they are carried, whom they last for, and how listeners are told. */
@NullMarked
package io.lienlac.graphql.live;

import org.jspecify.annotations.NullMarked;
