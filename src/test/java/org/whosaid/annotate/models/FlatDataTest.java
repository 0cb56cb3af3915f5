package org.whosaid.annotate.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FlatDataTest {

  private static byte[] written(int... ints) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    FlatData.writeInts(ints, new DataOutputStream(file));
    return file.toByteArray();
  }

  private static int[] read(byte[] file) throws IOException {
    return FlatData.readInts(new DataInputStream(new ByteArrayInputStream(file)));
  }

  @Test
  void numbersAreReadAsTheyWereWritten() throws IOException {
    int[][] lists = {
      {},
      {0},
      {0, 0},
      {1, 0, 255},
      {256, 3},
      {65_535, 65_536},
      {1 << 24},
      {-1, 7},
      {Integer.MIN_VALUE}
    };
    for (int[] ints : lists) {
      assertArrayEquals(ints, read(written(ints)));
    }
  }

  @Test
  void theyTakeAsManyBytesAsTheLargestNeeds() throws IOException {
    int lengths = written().length;
    assertEquals(lengths + 3, written(1, 255, 0).length);
    assertEquals(lengths + 6, written(1, 256, 0).length);
    assertEquals(lengths + 12, written(1, -1, 0).length);
  }
}
