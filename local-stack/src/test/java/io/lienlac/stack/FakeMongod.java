package io.lienlac.stack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** As much of MongoDB's wire protocol as is needed to answer single commands as a test likes. */
final class FakeMongod implements AutoCloseable {

  private static final int HEADER = 16;
  private static final int OP_MSG = 2013;
  private static final int OP_QUERY = 2004;
  private static final int OP_REPLY = 1;
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Function<Document, Document> answers;

  FakeMongod(Function<Document, Document> answers) throws IOException {
    this.answers = answers;
    Thread.ofVirtual().start(this::accept);
  }

  String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  List<String> commands() {
    return commands;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> converse(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      for (int size = in.read(); size >= 0; size = in.read()) {
        out.write(reply(readMessage(size, in)));
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer readMessage(int firstByte, DataInputStream in) throws IOException {
    byte[] length = {(byte) firstByte, in.readByte(), in.readByte(), in.readByte()};
    int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
    byte[] message = new byte[size];
    System.arraycopy(length, 0, message, 0, length.length);
    in.readFully(message, length.length, size - length.length);
    return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
  }

  private byte[] reply(ByteBuffer message) {
    int id = message.getInt(4);
    boolean isQuery = message.getInt(12) == OP_QUERY;
    message.position(HEADER + Integer.BYTES + 1);
    if (isQuery) {
      message.position(HEADER + Integer.BYTES);
      while (message.get() != 0) {
        continue;
      }
      message.position(message.position() + 2 * Integer.BYTES);
    }
    Document command =
        CODEC.decode(
            new BsonBinaryReader(message.slice().order(ByteOrder.LITTLE_ENDIAN)), context());
    String name = command.keySet().iterator().next();
    commands.add(name);
    return isQuery ? legacyReply(id, answer(command)) : opMsg(id, answer(command));
  }

  private Document answer(Document command) {
    Document answer = answers.apply(command);
    return answer.containsKey("ok") ? answer : answer.append("ok", 1.0);
  }

  private static byte[] opMsg(int to, Document body) {
    byte[] document = bytes(body);
    ByteBuffer buffer = header(HEADER + 5 + document.length, to, OP_MSG);
    return buffer.putInt(0).put((byte) 0).put(document).array();
  }

  private static byte[] legacyReply(int to, Document body) {
    byte[] document = bytes(body);
    ByteBuffer buffer = header(HEADER + 20 + document.length, to, OP_REPLY);
    return buffer.putInt(8).putLong(0).putInt(0).putInt(1).put(document).array();
  }

  private static ByteBuffer header(int size, int to, int code) {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return buffer.putInt(size).putInt(1).putInt(to).putInt(code);
  }

  private static byte[] bytes(Document document) {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer()) {
      CODEC.encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  private static DecoderContext context() {
    return DecoderContext.builder().build();
  }
}
