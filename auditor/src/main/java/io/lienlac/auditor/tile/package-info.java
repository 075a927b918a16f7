/** Copies of tiles, as C2SP lays them out. */
package io.lienlac.auditor.tile;
