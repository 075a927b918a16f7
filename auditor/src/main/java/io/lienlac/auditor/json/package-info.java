/** JSON, as little as is needed. */
package io.lienlac.auditor.json;
