module org.example.quotes {
  requires org.whosaid;
}
